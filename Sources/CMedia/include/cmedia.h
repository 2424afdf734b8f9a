// What Swift sees of libavformat, which is loaded when a video is first looked into. None of its
// headers is included here.
#ifndef CMEDIA_H
#define CMEDIA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Loads libavformat; false when it isn't installed.
bool tw_media_load(void);

#pragma clang assume_nonnull end

#endif
