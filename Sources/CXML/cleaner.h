// Makes clean UTF-8 of what a file holds, before libxml2 sees it.
#ifndef CLEANER_H
#define CLEANER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A place where something was put in place of what XML can't hold.
typedef struct {
  uint64_t offset;
  uint32_t kind;
  uint32_t value;
} tw_problem;

enum { TW_MAXIMUM_PROBLEMS = 1000, TW_HELD_BYTES = 80 };

/// A run over the pieces of a document. All zero is the start.
typedef struct {
  int encoding;
  /// Half a UTF-16 unit or pair that waits for the next piece.
  uint8_t half[4];
  size_t half_count;
  /// A character or reference in UTF-8 that isn't whole yet.
  uint8_t held[TW_HELD_BYTES];
  size_t held_count;
  bool has_started;
  /// Where in the markup the run stands.
  int state;
  uint8_t quote;
  int run;
  int attributes;
  /// The offset in the output of the tag that is open, and of all output.
  uint64_t tag_start;
  uint64_t total;
  bool has_too_many_attributes;
  bool is_out_of_memory;
  uint8_t *wide;
  size_t wide_count, wide_capacity;
  uint8_t *output;
  size_t count, capacity;
  tw_problem problems[TW_MAXIMUM_PROBLEMS];
  size_t problem_count;
  uint64_t left_out;
} tw_cleaner;

/// Cleans the next piece and adds it to the output. It stops for good at a tag with too many
/// attributes.
void tw_cleaner_feed(tw_cleaner *cleaner, const uint8_t *bytes, size_t count, bool last);
void tw_cleaner_free(tw_cleaner *cleaner);

bool tw_grow_bytes(uint8_t **bytes, size_t *capacity, size_t more);

/// Makes room for some more bytes.
static inline bool tw_reserve(uint8_t **bytes, size_t count, size_t *capacity, size_t more) {
  return *capacity - count >= more || tw_grow_bytes(bytes, capacity, more);
}

#endif
