// What the versions of the loops have in common.
#ifndef TW_LEVELS_H
#define TW_LEVELS_H

#include "cmatching.h"

#if defined(__x86_64__)
#define TW_X86 1
#define TW_POPCNT __attribute__((target("popcnt")))
#define TW_AVX2 __attribute__((target("avx2,popcnt,bmi,bmi2")))
#define TW_AVX512                                                                               \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,avx512vbmi2,"           \
                          "avx512vpopcntdq,avx2,popcnt,bmi,bmi2")))
#else
#define TW_X86 0
#endif

int tw_level_within(int level);

#endif
