// What Swift sees of libdeflate, zlib and libzstd, each of which is loaded when it is first needed.
// None of their headers is included here.
#ifndef COMPRESSION_H
#define COMPRESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How a step ended: there is more to do, all is done, or it failed.
enum { TW_STEP_MORE = 0, TW_STEP_DONE = 1, TW_STEP_FAILED = 2 };

/// Loads libdeflate; false when it isn't installed.
bool tw_deflate_load(void);
/// The CRC-32 of bytes that go on from those whose sum is given; 0 for none.
uint32_t tw_crc32(uint32_t sum, const uint8_t *_Nullable bytes, size_t count);

typedef struct libdeflate_compressor tw_deflater;

/// Starts a compressor; NULL without memory.
tw_deflater *_Nullable tw_deflater_create(int level);
void tw_deflater_free(tw_deflater *_Nullable deflater);
/// Compresses bytes whole: how many there are then, 0 when there is no room for them.
size_t tw_deflater_compress(tw_deflater *_Nonnull deflater, const uint8_t *_Nullable bytes,
                            size_t count, uint8_t *_Nonnull output, size_t room);

/// Loads zlib, which unpacks in pieces; false when it isn't installed.
bool tw_inflate_load(void);

typedef struct tw_inflater tw_inflater;

/// Starts to unpack; NULL without memory.
tw_inflater *_Nullable tw_inflater_create(void);
void tw_inflater_free(tw_inflater *_Nullable inflater);
/// Unpacks on: takes the counts that there are, and gives those that were taken and filled.
int tw_inflater_step(tw_inflater *_Nonnull inflater, const uint8_t *_Nonnull bytes,
                     size_t *_Nonnull count, uint8_t *_Nonnull output, size_t *_Nonnull room);
/// Whether a bit was set so far that has no meaning.
bool tw_inflater_has_loose_bits(const tw_inflater *_Nonnull inflater);

/// Loads libzstd; false when it isn't installed.
bool tw_zstd_load(void);

typedef struct tw_zstd_writer tw_zstd_writer;

/// Starts to compress with one worker and a checksum; NULL without memory.
tw_zstd_writer *_Nullable tw_zstd_writer_create(int level);
void tw_zstd_writer_free(tw_zstd_writer *_Nullable writer);
/// Compresses on: takes the counts that there are, and gives those that were taken and filled.
/// Without an end, it is done when all was taken.
int tw_zstd_writer_step(tw_zstd_writer *_Nonnull writer, const uint8_t *_Nullable bytes,
                        size_t *_Nonnull count, bool ends, uint8_t *_Nonnull output,
                        size_t *_Nonnull room);

typedef struct tw_zstd_reader tw_zstd_reader;

/// Starts to unpack; NULL without memory.
tw_zstd_reader *_Nullable tw_zstd_reader_create(void);
void tw_zstd_reader_free(tw_zstd_reader *_Nullable reader);
/// Unpacks on, as the inflater does; done when a frame has ended.
int tw_zstd_reader_step(tw_zstd_reader *_Nonnull reader, const uint8_t *_Nullable bytes,
                        size_t *_Nonnull count, uint8_t *_Nonnull output, size_t *_Nonnull room);

#endif
