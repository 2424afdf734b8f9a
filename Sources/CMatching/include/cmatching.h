// The hot loops of the search for matches, in versions for the processors there are.
#ifndef CMATCHING_H
#define CMATCHING_H

#include <stdint.h>

/// Which version runs: 0 plain, 1 popcnt, 2 AVX2, 3 AVX-512.
int tw_match_level(void);

#endif
