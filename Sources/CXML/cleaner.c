// Bytes that aren't UTF-8, characters that XML forbids, references to them, and references to
// entities that aren't XML's own would each stop libxml2. Here they become text that it takes, and
// a problem with its place. A tag with too many attributes is found before libxml2, whose time is
// quadratic in their number, sees it.

#include "cleaner.h"

#include <stdlib.h>
#include <string.h>

#include "cxml.h"

enum { maximum_attributes = 1024 };
enum { TEXT, OPEN, BANG, DASH, TAG, QUOTED, COMMENT, SECTION, INSTRUCTION };
enum { IS_PLAIN = 0, IS_CONTROL = 1, IS_MARKUP = 2, IS_WIDE = 4 };

static const uint8_t classes[256] = {
    [0x00 ... 0x08] = IS_CONTROL, [0x0B ... 0x0C] = IS_CONTROL, [0x0E ... 0x1F] = IS_CONTROL,
    ['<'] = IS_MARKUP, ['>'] = IS_MARKUP, ['"'] = IS_MARKUP, ['\''] = IS_MARKUP,
    ['='] = IS_MARKUP, ['&'] = IS_MARKUP, ['-'] = IS_MARKUP, [']'] = IS_MARKUP,
    ['?'] = IS_MARKUP, [0x80 ... 0xFF] = IS_WIDE,
};

bool tw_grow_bytes(uint8_t **bytes, size_t *capacity, size_t more) {
  size_t size = *capacity * 2 + more + 4096;
  uint8_t *grown = realloc(*bytes, size);
  if (grown == NULL) return false;
  *bytes = grown;
  *capacity = size;
  return true;
}

static void put(tw_cleaner *cleaner, const void *bytes, size_t count) {
  if (!tw_reserve(&cleaner->output, cleaner->count, &cleaner->capacity, count)) {
    cleaner->is_out_of_memory = true;
    return;
  }
  memcpy(cleaner->output + cleaner->count, bytes, count);
  cleaner->count += count;
  cleaner->total += count;
}

static void note(tw_cleaner *cleaner, uint32_t kind, uint32_t value) {
  if (cleaner->problem_count == TW_MAXIMUM_PROBLEMS) {
    cleaner->left_out++;
    return;
  }
  tw_problem problem = {cleaner->total, kind, value};
  cleaner->problems[cleaner->problem_count++] = problem;
}

static void replace(tw_cleaner *cleaner, uint32_t kind, uint32_t value) {
  note(cleaner, kind, value);
  put(cleaner, "\xEF\xBF\xBD", 3);
}

/// The length of the character at the start: 0 when more bytes are needed, negative for so many
/// bytes that are none.
static int character(const uint8_t *bytes, size_t count, bool last) {
  uint8_t first = bytes[0];
  int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (length == 0) return -1;
  uint8_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  uint8_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  for (int i = 1; i < length; i++) {
    if ((size_t)i == count) return last ? -i : 0;
    if (bytes[i] < low || bytes[i] > high) return -i;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

static bool is_name(uint8_t byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
         || (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' || byte == '_'
         || byte == ':' || byte >= 0x80;
}

static bool is_allowed(uint32_t value) {
  return value == 9 || value == 10 || value == 13 || (value >= 0x20 && value < 0xD800)
         || (value >= 0xE000 && value < 0xFFFE) || (value >= 0x10000 && value < 0x110000);
}

/// Takes the reference at the start, and returns its length, or 0 when more bytes are needed.
static size_t take_reference(tw_cleaner *cleaner, const uint8_t *bytes, size_t count, bool last) {
  size_t end = 1;
  bool is_number = count > 1 && bytes[1] == '#';
  if (is_number) end = 2;
  while (end < count && end < TW_HELD_BYTES && is_name(bytes[end])) end++;
  if (end == count && end < TW_HELD_BYTES && !last) return 0;
  bool is_closed = end < count && end < TW_HELD_BYTES && bytes[end] == ';';
  if (is_closed && is_number) {
    bool is_hexadecimal = bytes[2] == 'x';
    size_t digit = is_hexadecimal ? 3 : 2;
    bool is_good = digit < end;
    uint32_t value = 0;
    for (; digit < end && is_good; digit++) {
      uint8_t byte = bytes[digit];
      uint8_t lower = byte | 0x20;
      uint32_t amount = byte >= '0' && byte <= '9' ? byte - '0'
                        : is_hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                                         : 99;
      is_good = amount < 99;
      value = value > 0x110000 ? value : value * (is_hexadecimal ? 16 : 10) + amount;
    }
    if (is_good && is_allowed(value)) {
      put(cleaner, bytes, end + 1);
      return end + 1;
    }
    if (is_good) {
      replace(cleaner, TW_XML_BAD_REFERENCE, value);
      return end + 1;
    }
  } else if (is_closed) {
    static const char *const known[] = {"amp", "lt", "gt", "quot", "apos"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
      if (strlen(known[i]) == end - 1 && memcmp(known[i], bytes + 1, end - 1) == 0) {
        put(cleaner, bytes, end + 1);
        return end + 1;
      }
    }
  }
  note(cleaner, is_closed && end > 1 ? TW_XML_UNKNOWN_ENTITY : TW_XML_BARE_AMPERSAND, 0);
  put(cleaner, "&amp;", 5);
  return 1;
}

/// Moves on over a character of the markup, and tells whether the tag still keeps the limit.
static bool step(tw_cleaner *cleaner, uint8_t byte) {
  switch (cleaner->state) {
    case TEXT:
      if (byte != '<') break;
      cleaner->state = OPEN;
      cleaner->tag_start = cleaner->total;
      cleaner->attributes = 0;
      break;
    case OPEN:
      cleaner->state = byte == '!' ? BANG : byte == '?' ? INSTRUCTION : byte == '>' ? TEXT : TAG;
      cleaner->run = 0;
      break;
    case BANG: cleaner->state = byte == '-' ? DASH : byte == '[' ? SECTION : TAG; break;
    case DASH: cleaner->state = COMMENT; break;
    case TAG:
      if (byte == '>') cleaner->state = TEXT;
      if (byte == '"' || byte == '\'') {
        cleaner->quote = byte;
        cleaner->state = QUOTED;
      }
      if (byte == '=' && ++cleaner->attributes > maximum_attributes) return false;
      break;
    case QUOTED:
      if (byte == cleaner->quote) cleaner->state = TAG;
      break;
    default: {
      uint8_t closing = cleaner->state == COMMENT ? '-' : cleaner->state == SECTION ? ']' : '?';
      int needed = cleaner->state == INSTRUCTION ? 1 : 2;
      if (byte == '>' && cleaner->run >= needed) cleaner->state = TEXT;
      cleaner->run = byte == closing ? cleaner->run + 1 : 0;
    }
  }
  return true;
}

/// Cleans UTF-8 and returns how many bytes at the end wait for more.
static size_t clean(tw_cleaner *cleaner, const uint8_t *bytes, size_t count, bool last) {
  size_t start = 0, index = 0;
  while (index < count && !cleaner->is_out_of_memory) {
    uint8_t byte = bytes[index];
    uint8_t class = classes[byte];
    bool is_step = class == IS_MARKUP || (cleaner->state >= OPEN && cleaner->state <= DASH);
    if (class == IS_PLAIN && !is_step) {
      if (cleaner->state >= COMMENT) cleaner->run = 0;
      do index++;
      while (index < count && classes[bytes[index]] == IS_PLAIN);
      continue;
    }
    int length = 1;
    if (class == IS_WIDE) {
      length = character(bytes + index, count - index, last);
      bool is_forbidden =
          length == 3 && byte == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE;
      if (length > 0 && !is_forbidden && !is_step) {
        if (cleaner->state >= COMMENT) cleaner->run = 0;
        index += (size_t)length;
        continue;
      }
      put(cleaner, bytes + start, index - start);
      start = index;
      if (length == 0) return count - index;
      if (length < 0 || is_forbidden) {
        bool is_surrogate = byte == 0xED && count - index >= 3 && bytes[index + 1] >= 0xA0
                            && bytes[index + 1] < 0xC0 && (bytes[index + 2] & 0xC0) == 0x80;
        replace(cleaner,
                is_surrogate   ? TW_XML_LONE_SURROGATE
                : is_forbidden ? TW_XML_FORBIDDEN_CHARACTER
                               : TW_XML_BAD_BYTES,
                is_forbidden ? 0xFF00u | bytes[index + 2] | 0x40u : byte);
        index += is_surrogate ? 3 : (size_t)abs(length);
        start = index;
        continue;
      }
    } else {
      put(cleaner, bytes + start, index - start);
      start = index;
      if (class == IS_CONTROL) {
        replace(cleaner, TW_XML_FORBIDDEN_CHARACTER, byte);
        start = ++index;
        continue;
      }
      if (byte == '&' && (cleaner->state == TEXT || cleaner->state == QUOTED)) {
        size_t taken = take_reference(cleaner, bytes + index, count - index, last);
        if (taken == 0) return count - index;
        index += taken;
        start = index;
        continue;
      }
    }
    if (!step(cleaner, byte)) {
      cleaner->has_too_many_attributes = true;
      return 0;
    }
    index += (size_t)length;
  }
  put(cleaner, bytes + start, index - start);
  return 0;
}

/// Writes UTF-16 as UTF-8; half a pair becomes the three bytes that `character` doesn't take.
static void widen(tw_cleaner *cleaner, const uint8_t *bytes, size_t count, bool last) {
  if (!tw_reserve(&cleaner->wide, cleaner->wide_count, &cleaner->wide_capacity, count * 2 + 8)) {
    cleaner->is_out_of_memory = true;
    return;
  }
  uint8_t *output = cleaner->wide;
  size_t written = cleaner->wide_count, index = 0;
  int low = cleaner->encoding == TW_XML_UTF16_LE ? 0 : 1;
#define UNIT(i) ((uint32_t)bytes[(i) + low] | (uint32_t)bytes[(i) + 1 - low] << 8)
  while (index + 1 < count) {
    uint32_t value = UNIT(index);
    if (value >= 0xD800 && value < 0xDC00) {
      if (index + 3 >= count && !last) break;
      uint32_t trail = index + 3 < count ? UNIT(index + 2) : 0;
      if (trail >= 0xDC00 && trail < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (trail - 0xDC00);
        index += 2;
      }
    }
    index += 2;
    if (value < 0x80) {
      output[written++] = (uint8_t)value;
    } else if (value < 0x800) {
      output[written++] = (uint8_t)(0xC0 | value >> 6);
      output[written++] = (uint8_t)(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
      output[written++] = (uint8_t)(0xE0 | value >> 12);
      output[written++] = (uint8_t)(0x80 | (value >> 6 & 0x3F));
      output[written++] = (uint8_t)(0x80 | (value & 0x3F));
    } else {
      output[written++] = (uint8_t)(0xF0 | value >> 18);
      output[written++] = (uint8_t)(0x80 | (value >> 12 & 0x3F));
      output[written++] = (uint8_t)(0x80 | (value >> 6 & 0x3F));
      output[written++] = (uint8_t)(0x80 | (value & 0x3F));
    }
  }
#undef UNIT
  // Half a unit at the end of the file is a bad byte.
  if (last && index < count) output[written++] = 0xFF;
  if (!last) memcpy(cleaner->half, bytes + index, count - index);
  cleaner->half_count = last ? 0 : count - index;
  cleaner->wide_count = written;
}

static void feed(tw_cleaner *cleaner, const uint8_t *bytes, size_t count, bool last) {
  if (!cleaner->has_started) {
    if (count < 3 && !last) {
      memcpy(cleaner->held, bytes, count);
      cleaner->held_count = count;
      return;
    }
    cleaner->has_started = true;
    while (count >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) bytes += 3, count -= 3;
  }
  size_t held = clean(cleaner, bytes, count, last);
  memmove(cleaner->held, bytes + count - held, held);
  cleaner->held_count = held;
}

/// Feeds UTF-8 after the bytes that waited for it.
static void feed_narrow(tw_cleaner *cleaner, const uint8_t *bytes, size_t count, bool last) {
  while (cleaner->held_count > 0 && (count > 0 || last)) {
    // What is held is joined with the start of the piece until it is whole.
    uint8_t joined[2 * TW_HELD_BYTES];
    size_t old = cleaner->held_count;
    size_t added = count < TW_HELD_BYTES ? count : TW_HELD_BYTES;
    memcpy(joined, cleaner->held, old);
    memcpy(joined + old, bytes, added);
    bool is_last = last && added == count;
    cleaner->held_count = 0;
    feed(cleaner, joined, old + added, is_last);
    bytes += added;
    count -= added;
    if (is_last || cleaner->has_too_many_attributes) return;
  }
  if (count > 0 || last) feed(cleaner, bytes, count, last);
}

void tw_cleaner_feed(tw_cleaner *cleaner, const uint8_t *bytes, size_t count, bool last) {
  if (cleaner->has_too_many_attributes || cleaner->is_out_of_memory) return;
  if (cleaner->encoding == TW_XML_UTF8) {
    feed_narrow(cleaner, bytes, count, last);
    return;
  }
  cleaner->wide_count = 0;
  if (cleaner->half_count > 0) {
    // The half is made whole by as many bytes as it takes, one by one: at most three.
    uint8_t joined[8];
    size_t joined_count = cleaner->half_count;
    memcpy(joined, cleaner->half, joined_count);
    while (cleaner->half_count > 0 && (count > 0 || last)) {
      if (count > 0) {
        joined[joined_count++] = *bytes++;
        count--;
      }
      cleaner->half_count = 0;
      bool is_last = last && count == 0;
      widen(cleaner, joined, joined_count, is_last);
      // A pair whose second half is none leaves its bytes for the next unit.
      joined_count = cleaner->half_count;
      memcpy(joined, cleaner->half, joined_count);
    }
  }
  if (count > 0) widen(cleaner, bytes, count, last);
  feed_narrow(cleaner, cleaner->wide, cleaner->wide_count, last);
}

void tw_cleaner_free(tw_cleaner *cleaner) {
  free(cleaner->wide);
  free(cleaner->output);
}
