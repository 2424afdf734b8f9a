#include "levels.h"

int tw_match_level(void) {
#if TW_X86
    __builtin_cpu_init();
    if (__builtin_cpu_supports("popcnt")) {
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
            __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") &&
            __builtin_cpu_supports("avx512vpopcntdq"))
            return 3;
        if (__builtin_cpu_supports("avx2")) return 2;
        return 1;
    }
#endif
    return 0;
}

/// What a caller asks for, within what there is.
int tw_level_within(int level) {
    static int best = -1; // Every thread would write the same.
    int known = __atomic_load_n(&best, __ATOMIC_RELAXED);
    if (known < 0) {
        known = tw_match_level();
        __atomic_store_n(&best, known, __ATOMIC_RELAXED);
    }
    return level < known ? level : known;
}
