// What a machine can do at best, in plain C: the measure for the benchmarks.
#ifndef CBOUND_H
#define CBOUND_H

#include <stddef.h>
#include <stdint.h>

/// Rewrites SubRip as WebVTT line by line, with no tags, entities or checks: the bytes written.
/// `output` must have room for `count` and 16 bytes more.
size_t bound_rewrite(const uint8_t *_Nonnull input, size_t count, uint8_t *_Nonnull output);

/// Reads each file and writes its bytes as another, from `first` on, every `step`th: the number of
/// files, or -1 when one failed.
long bound_copy_files(const char *_Nonnull const *_Nonnull from,
                      const char *_Nonnull const *_Nonnull to, long count, long first, long step);

/// The processor time of this process in nanoseconds.
int64_t bound_cpu_time(void);

/// The wall clock in nanoseconds.
int64_t bound_wall_time(void);

#endif
