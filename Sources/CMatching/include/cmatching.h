// The hot loops of the search for matches, in versions for the processors there are.
//
// Every loop takes the level to run at; one that the processor doesn't have becomes the best it has.
// All levels give the same answers.
#ifndef CMATCHING_H
#define CMATCHING_H

#include <stddef.h>
#include <stdint.h>

/// The best version that runs here: 0 plain, 1 popcnt, 2 AVX2, 3 AVX-512.
int tw_match_level(void);

/// How many bytes of one profile: 32 counts of 4 bits.
#define TW_PROFILE_LENGTH 16

/// How many bytes behind a text must be readable.
#define TW_TEXT_SLACK 64

/// Finds the folds that differ from another in at most `limit` bits. Writes the index of each, and
/// by how much it differs, to places with room for `count` and 8; returns how many there are.
size_t tw_scan_folds(int level, const uint64_t *_Nonnull folds, size_t count, uint64_t fold,
                     uint32_t limit, uint32_t *_Nonnull found, uint16_t *_Nonnull apart);

/// Finds the profiles whose counts differ from those of another by at most `limit` in sum, like
/// `tw_scan_folds`.
size_t tw_scan_profiles(int level, const uint8_t *_Nonnull profiles, size_t count,
                        const uint8_t *_Nonnull profile, uint32_t limit,
                        uint32_t *_Nonnull found, uint16_t *_Nonnull apart);

/// How many places a text is cut at, and how many bytes its counts up to each of them take, those of
/// the whole text behind them: 32 counts of 4 bits each, modulo 16.
#define TW_CUTS 3
#define TW_PREFIXES_LENGTH ((TW_CUTS + 1) * TW_PROFILE_LENGTH)

/// Keeps of what a scan found those texts whose counts before and behind each cut allow the distance
/// too: with `more` of the cut, they differ by at most `limit` from those of another. `apart[i]` is
/// raised to the greatest such sum less `offset`. Returns how many are left.
size_t tw_refine(int level, const uint8_t *_Nonnull prefixes, const uint8_t *_Nonnull own,
                 const int32_t *_Nonnull more, int32_t limit, int32_t offset,
                 uint32_t *_Nonnull found, uint16_t *_Nonnull apart, size_t count);

/// A text that others are compared with.
typedef struct tw_pattern tw_pattern;

/// An empty pattern, or NULL when memory is out.
tw_pattern *_Nullable tw_pattern_open(void);
void tw_pattern_close(tw_pattern *_Nonnull pattern);

/// Sets the text of a pattern. Symbols from `limit` on stand in no other text. 0 when memory is out.
int tw_pattern_set(tw_pattern *_Nonnull pattern, const uint32_t *_Nonnull symbols, size_t count,
                   uint32_t limit);

/// Levenshtein distances between the pattern and some texts of symbols of `width` 1, 2 or 4 bytes.
///
/// Text i has `lengths[i]` symbols from the symbol `offsets[i]` on, and `TW_TEXT_SLACK` bytes behind
/// the last text can be read. A distance above `limits[i]` is given as `limits[i] + 1`.
///
/// Source: Myers, A fast bit-vector algorithm for approximate string matching, 1999; for long
/// patterns in blocks, Hyyrö 2003.
void tw_distances(int level, const tw_pattern *_Nonnull pattern, const void *_Nonnull texts,
                  int width, const uint64_t *_Nonnull offsets, const uint32_t *_Nonnull lengths,
                  const uint32_t *_Nonnull limits, size_t count, uint32_t *_Nonnull distances);

/// A checksum that tells a damaged file from a sound one; no protection against forgery.
uint64_t tw_checksum(const void *_Nonnull bytes, size_t count);

#endif
