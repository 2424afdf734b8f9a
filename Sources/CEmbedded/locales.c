// Every file of locales/, in order of path. A test compares this list with the folder.
#include "locales.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char f0[] = {
#embed "../../locales/ar.jsonc"
};
static const unsigned char f1[] = {
#embed "../../locales/bn.jsonc"
};
static const unsigned char f2[] = {
#embed "../../locales/de.jsonc"
};
static const unsigned char f3[] = {
#embed "../../locales/el.jsonc"
};
static const unsigned char f4[] = {
#embed "../../locales/en-GB.jsonc"
};
static const unsigned char f5[] = {
#embed "../../locales/en-US.jsonc"
};
static const unsigned char f6[] = {
#embed "../../locales/en.jsonc"
};
static const unsigned char f7[] = {
#embed "../../locales/encodings.jsonc"
};
static const unsigned char f8[] = {
#embed "../../locales/es-419.jsonc"
};
static const unsigned char f9[] = {
#embed "../../locales/es-ES.jsonc"
};
static const unsigned char f10[] = {
#embed "../../locales/es.jsonc"
};
static const unsigned char f11[] = {
#embed "../../locales/fa.jsonc"
};
static const unsigned char f12[] = {
#embed "../../locales/fil.jsonc"
};
static const unsigned char f13[] = {
#embed "../../locales/fr-CA.jsonc"
};
static const unsigned char f14[] = {
#embed "../../locales/fr-FR.jsonc"
};
static const unsigned char f15[] = {
#embed "../../locales/fr.jsonc"
};
static const unsigned char f16[] = {
#embed "../../locales/he.jsonc"
};
static const unsigned char f17[] = {
#embed "../../locales/hi.jsonc"
};
static const unsigned char f18[] = {
#embed "../../locales/id.jsonc"
};
static const unsigned char f19[] = {
#embed "../../locales/it.jsonc"
};
static const unsigned char f20[] = {
#embed "../../locales/ja.jsonc"
};
static const unsigned char f21[] = {
#embed "../../locales/km.jsonc"
};
static const unsigned char f22[] = {
#embed "../../locales/ko.jsonc"
};
static const unsigned char f23[] = {
#embed "../../locales/lists/ar.after.jsonc"
};
static const unsigned char f24[] = {
#embed "../../locales/lists/ar.before.jsonc"
};
static const unsigned char f25[] = {
#embed "../../locales/lists/ar.kinship.jsonc"
};
static const unsigned char f26[] = {
#embed "../../locales/lists/de.after.jsonc"
};
static const unsigned char f27[] = {
#embed "../../locales/lists/de.before.jsonc"
};
static const unsigned char f28[] = {
#embed "../../locales/lists/de.kinship.jsonc"
};
static const unsigned char f29[] = {
#embed "../../locales/lists/en.after.jsonc"
};
static const unsigned char f30[] = {
#embed "../../locales/lists/en.before.jsonc"
};
static const unsigned char f31[] = {
#embed "../../locales/lists/en.kinship.jsonc"
};
static const unsigned char f32[] = {
#embed "../../locales/lists/es.after.jsonc"
};
static const unsigned char f33[] = {
#embed "../../locales/lists/es.before.jsonc"
};
static const unsigned char f34[] = {
#embed "../../locales/lists/es.kinship.jsonc"
};
static const unsigned char f35[] = {
#embed "../../locales/lists/fa.after.jsonc"
};
static const unsigned char f36[] = {
#embed "../../locales/lists/fa.before.jsonc"
};
static const unsigned char f37[] = {
#embed "../../locales/lists/fil.after.jsonc"
};
static const unsigned char f38[] = {
#embed "../../locales/lists/fil.before.jsonc"
};
static const unsigned char f39[] = {
#embed "../../locales/lists/fil.kinship.jsonc"
};
static const unsigned char f40[] = {
#embed "../../locales/lists/fr.after.jsonc"
};
static const unsigned char f41[] = {
#embed "../../locales/lists/fr.before.jsonc"
};
static const unsigned char f42[] = {
#embed "../../locales/lists/fr.kinship.jsonc"
};
static const unsigned char f43[] = {
#embed "../../locales/lists/greater-china.sensitive.jsonc"
};
static const unsigned char f44[] = {
#embed "../../locales/lists/he.after.jsonc"
};
static const unsigned char f45[] = {
#embed "../../locales/lists/he.before.jsonc"
};
static const unsigned char f46[] = {
#embed "../../locales/lists/hi.after.jsonc"
};
static const unsigned char f47[] = {
#embed "../../locales/lists/hi.before.jsonc"
};
static const unsigned char f48[] = {
#embed "../../locales/lists/hi.kinship.jsonc"
};
static const unsigned char f49[] = {
#embed "../../locales/lists/id.after.jsonc"
};
static const unsigned char f50[] = {
#embed "../../locales/lists/id.before.jsonc"
};
static const unsigned char f51[] = {
#embed "../../locales/lists/id.kinship.jsonc"
};
static const unsigned char f52[] = {
#embed "../../locales/lists/it.after.jsonc"
};
static const unsigned char f53[] = {
#embed "../../locales/lists/it.before.jsonc"
};
static const unsigned char f54[] = {
#embed "../../locales/lists/it.kinship.jsonc"
};
static const unsigned char f55[] = {
#embed "../../locales/lists/ja.after.jsonc"
};
static const unsigned char f56[] = {
#embed "../../locales/lists/ja.before.jsonc"
};
static const unsigned char f57[] = {
#embed "../../locales/lists/ja.kinship.jsonc"
};
static const unsigned char f58[] = {
#embed "../../locales/lists/ko.after.jsonc"
};
static const unsigned char f59[] = {
#embed "../../locales/lists/ko.before.jsonc"
};
static const unsigned char f60[] = {
#embed "../../locales/lists/ko.kinship.jsonc"
};
static const unsigned char f61[] = {
#embed "../../locales/lists/middle-east-north-africa.sensitive.jsonc"
};
static const unsigned char f62[] = {
#embed "../../locales/lists/ms.after.jsonc"
};
static const unsigned char f63[] = {
#embed "../../locales/lists/ms.before.jsonc"
};
static const unsigned char f64[] = {
#embed "../../locales/lists/ms.kinship.jsonc"
};
static const unsigned char f65[] = {
#embed "../../locales/lists/pl.after.jsonc"
};
static const unsigned char f66[] = {
#embed "../../locales/lists/pl.before.jsonc"
};
static const unsigned char f67[] = {
#embed "../../locales/lists/pl.kinship.jsonc"
};
static const unsigned char f68[] = {
#embed "../../locales/lists/pt.after.jsonc"
};
static const unsigned char f69[] = {
#embed "../../locales/lists/pt.before.jsonc"
};
static const unsigned char f70[] = {
#embed "../../locales/lists/pt.kinship.jsonc"
};
static const unsigned char f71[] = {
#embed "../../locales/lists/ru.after.jsonc"
};
static const unsigned char f72[] = {
#embed "../../locales/lists/ru.before.jsonc"
};
static const unsigned char f73[] = {
#embed "../../locales/lists/ru.kinship.jsonc"
};
static const unsigned char f74[] = {
#embed "../../locales/lists/southeast-asia.sensitive.jsonc"
};
static const unsigned char f75[] = {
#embed "../../locales/lists/th.after.jsonc"
};
static const unsigned char f76[] = {
#embed "../../locales/lists/th.before.jsonc"
};
static const unsigned char f77[] = {
#embed "../../locales/lists/th.compounds.jsonc"
};
static const unsigned char f78[] = {
#embed "../../locales/lists/th.kinship.jsonc"
};
static const unsigned char f79[] = {
#embed "../../locales/lists/tr.after.jsonc"
};
static const unsigned char f80[] = {
#embed "../../locales/lists/tr.before.jsonc"
};
static const unsigned char f81[] = {
#embed "../../locales/lists/tr.kinship.jsonc"
};
static const unsigned char f82[] = {
#embed "../../locales/lists/uk.after.jsonc"
};
static const unsigned char f83[] = {
#embed "../../locales/lists/uk.before.jsonc"
};
static const unsigned char f84[] = {
#embed "../../locales/lists/ur.after.jsonc"
};
static const unsigned char f85[] = {
#embed "../../locales/lists/ur.before.jsonc"
};
static const unsigned char f86[] = {
#embed "../../locales/lists/vi.after.jsonc"
};
static const unsigned char f87[] = {
#embed "../../locales/lists/vi.before.jsonc"
};
static const unsigned char f88[] = {
#embed "../../locales/lists/vi.compounds.jsonc"
};
static const unsigned char f89[] = {
#embed "../../locales/lists/vi.kinship.jsonc"
};
static const unsigned char f90[] = {
#embed "../../locales/lists/zh-Hans.after.jsonc"
};
static const unsigned char f91[] = {
#embed "../../locales/lists/zh-Hans.before.jsonc"
};
static const unsigned char f92[] = {
#embed "../../locales/lists/zh-Hans.kinship.jsonc"
};
static const unsigned char f93[] = {
#embed "../../locales/lists/zh-Hant.after.jsonc"
};
static const unsigned char f94[] = {
#embed "../../locales/lists/zh-Hant.before.jsonc"
};
static const unsigned char f95[] = {
#embed "../../locales/lists/zh-Hant.kinship.jsonc"
};
static const unsigned char f96[] = {
#embed "../../locales/lo.jsonc"
};
static const unsigned char f97[] = {
#embed "../../locales/markets/europe.jsonc"
};
static const unsigned char f98[] = {
#embed "../../locales/markets/greater-china.jsonc"
};
static const unsigned char f99[] = {
#embed "../../locales/markets/japan.jsonc"
};
static const unsigned char f100[] = {
#embed "../../locales/markets/latin-america.jsonc"
};
static const unsigned char f101[] = {
#embed "../../locales/markets/middle-east-north-africa.jsonc"
};
static const unsigned char f102[] = {
#embed "../../locales/markets/north-america.jsonc"
};
static const unsigned char f103[] = {
#embed "../../locales/markets/south-asia.jsonc"
};
static const unsigned char f104[] = {
#embed "../../locales/markets/south-korea.jsonc"
};
static const unsigned char f105[] = {
#embed "../../locales/markets/southeast-asia.jsonc"
};
static const unsigned char f106[] = {
#embed "../../locales/ms.jsonc"
};
static const unsigned char f107[] = {
#embed "../../locales/my.jsonc"
};
static const unsigned char f108[] = {
#embed "../../locales/pl.jsonc"
};
static const unsigned char f109[] = {
#embed "../../locales/profiles/amazon.jsonc"
};
static const unsigned char f110[] = {
#embed "../../locales/profiles/arte.jsonc"
};
static const unsigned char f111[] = {
#embed "../../locales/profiles/bbc.jsonc"
};
static const unsigned char f112[] = {
#embed "../../locales/profiles/chinese-practice.jsonc"
};
static const unsigned char f113[] = {
#embed "../../locales/profiles/danish-professional.jsonc"
};
static const unsigned char f114[] = {
#embed "../../locales/profiles/dutch-fansub.jsonc"
};
static const unsigned char f115[] = {
#embed "../../locales/profiles/dutch-professional.jsonc"
};
static const unsigned char f116[] = {
#embed "../../locales/profiles/festival.jsonc"
};
static const unsigned char f117[] = {
#embed "../../locales/profiles/netflix.jsonc"
};
static const unsigned char f118[] = {
#embed "../../locales/profiles/sdi.jsonc"
};
static const unsigned char f119[] = {
#embed "../../locales/profiles/sw2.jsonc"
};
static const unsigned char f120[] = {
#embed "../../locales/profiles/sw3.jsonc"
};
static const unsigned char f121[] = {
#embed "../../locales/profiles/sw4.jsonc"
};
static const unsigned char f122[] = {
#embed "../../locales/profiles/ted.jsonc"
};
static const unsigned char f123[] = {
#embed "../../locales/profiles/vertical-short.jsonc"
};
static const unsigned char f124[] = {
#embed "../../locales/profiles/wai.jsonc"
};
static const unsigned char f125[] = {
#embed "../../locales/pt-BR.jsonc"
};
static const unsigned char f126[] = {
#embed "../../locales/pt.jsonc"
};
static const unsigned char f127[] = {
#embed "../../locales/root.jsonc"
};
static const unsigned char f128[] = {
#embed "../../locales/ru.jsonc"
};
static const unsigned char f129[] = {
#embed "../../locales/schema/list.schema.json"
};
static const unsigned char f130[] = {
#embed "../../locales/schema/locale.schema.json"
};
static const unsigned char f131[] = {
#embed "../../locales/schema/market.schema.json"
};
static const unsigned char f132[] = {
#embed "../../locales/schema/profile.schema.json"
};
static const unsigned char f133[] = {
#embed "../../locales/schema/rules.schema.json"
};
static const unsigned char f134[] = {
#embed "../../locales/schema/sources.schema.json"
};
static const unsigned char f135[] = {
#embed "../../locales/schema/title.schema.json"
};
static const unsigned char f136[] = {
#embed "../../locales/sources.jsonc"
};
static const unsigned char f137[] = {
#embed "../../locales/ta.jsonc"
};
static const unsigned char f138[] = {
#embed "../../locales/te.jsonc"
};
static const unsigned char f139[] = {
#embed "../../locales/th.jsonc"
};
static const unsigned char f140[] = {
#embed "../../locales/tr.jsonc"
};
static const unsigned char f141[] = {
#embed "../../locales/uk.jsonc"
};
static const unsigned char f142[] = {
#embed "../../locales/ur.jsonc"
};
static const unsigned char f143[] = {
#embed "../../locales/vi.jsonc"
};
static const unsigned char f144[] = {
#embed "../../locales/zh-Hans.jsonc"
};
static const unsigned char f145[] = {
#embed "../../locales/zh-Hant-HK.jsonc"
};
static const unsigned char f146[] = {
#embed "../../locales/zh-Hant-TW.jsonc"
};
static const unsigned char f147[] = {
#embed "../../locales/zh-Hant.jsonc"
};

const tw_embedded_file tw_locale_files[] = {
    {"locales/ar.jsonc", f0, sizeof f0},
    {"locales/bn.jsonc", f1, sizeof f1},
    {"locales/de.jsonc", f2, sizeof f2},
    {"locales/el.jsonc", f3, sizeof f3},
    {"locales/en-GB.jsonc", f4, sizeof f4},
    {"locales/en-US.jsonc", f5, sizeof f5},
    {"locales/en.jsonc", f6, sizeof f6},
    {"locales/encodings.jsonc", f7, sizeof f7},
    {"locales/es-419.jsonc", f8, sizeof f8},
    {"locales/es-ES.jsonc", f9, sizeof f9},
    {"locales/es.jsonc", f10, sizeof f10},
    {"locales/fa.jsonc", f11, sizeof f11},
    {"locales/fil.jsonc", f12, sizeof f12},
    {"locales/fr-CA.jsonc", f13, sizeof f13},
    {"locales/fr-FR.jsonc", f14, sizeof f14},
    {"locales/fr.jsonc", f15, sizeof f15},
    {"locales/he.jsonc", f16, sizeof f16},
    {"locales/hi.jsonc", f17, sizeof f17},
    {"locales/id.jsonc", f18, sizeof f18},
    {"locales/it.jsonc", f19, sizeof f19},
    {"locales/ja.jsonc", f20, sizeof f20},
    {"locales/km.jsonc", f21, sizeof f21},
    {"locales/ko.jsonc", f22, sizeof f22},
    {"locales/lists/ar.after.jsonc", f23, sizeof f23},
    {"locales/lists/ar.before.jsonc", f24, sizeof f24},
    {"locales/lists/ar.kinship.jsonc", f25, sizeof f25},
    {"locales/lists/de.after.jsonc", f26, sizeof f26},
    {"locales/lists/de.before.jsonc", f27, sizeof f27},
    {"locales/lists/de.kinship.jsonc", f28, sizeof f28},
    {"locales/lists/en.after.jsonc", f29, sizeof f29},
    {"locales/lists/en.before.jsonc", f30, sizeof f30},
    {"locales/lists/en.kinship.jsonc", f31, sizeof f31},
    {"locales/lists/es.after.jsonc", f32, sizeof f32},
    {"locales/lists/es.before.jsonc", f33, sizeof f33},
    {"locales/lists/es.kinship.jsonc", f34, sizeof f34},
    {"locales/lists/fa.after.jsonc", f35, sizeof f35},
    {"locales/lists/fa.before.jsonc", f36, sizeof f36},
    {"locales/lists/fil.after.jsonc", f37, sizeof f37},
    {"locales/lists/fil.before.jsonc", f38, sizeof f38},
    {"locales/lists/fil.kinship.jsonc", f39, sizeof f39},
    {"locales/lists/fr.after.jsonc", f40, sizeof f40},
    {"locales/lists/fr.before.jsonc", f41, sizeof f41},
    {"locales/lists/fr.kinship.jsonc", f42, sizeof f42},
    {"locales/lists/greater-china.sensitive.jsonc", f43, sizeof f43},
    {"locales/lists/he.after.jsonc", f44, sizeof f44},
    {"locales/lists/he.before.jsonc", f45, sizeof f45},
    {"locales/lists/hi.after.jsonc", f46, sizeof f46},
    {"locales/lists/hi.before.jsonc", f47, sizeof f47},
    {"locales/lists/hi.kinship.jsonc", f48, sizeof f48},
    {"locales/lists/id.after.jsonc", f49, sizeof f49},
    {"locales/lists/id.before.jsonc", f50, sizeof f50},
    {"locales/lists/id.kinship.jsonc", f51, sizeof f51},
    {"locales/lists/it.after.jsonc", f52, sizeof f52},
    {"locales/lists/it.before.jsonc", f53, sizeof f53},
    {"locales/lists/it.kinship.jsonc", f54, sizeof f54},
    {"locales/lists/ja.after.jsonc", f55, sizeof f55},
    {"locales/lists/ja.before.jsonc", f56, sizeof f56},
    {"locales/lists/ja.kinship.jsonc", f57, sizeof f57},
    {"locales/lists/ko.after.jsonc", f58, sizeof f58},
    {"locales/lists/ko.before.jsonc", f59, sizeof f59},
    {"locales/lists/ko.kinship.jsonc", f60, sizeof f60},
    {"locales/lists/middle-east-north-africa.sensitive.jsonc", f61, sizeof f61},
    {"locales/lists/ms.after.jsonc", f62, sizeof f62},
    {"locales/lists/ms.before.jsonc", f63, sizeof f63},
    {"locales/lists/ms.kinship.jsonc", f64, sizeof f64},
    {"locales/lists/pl.after.jsonc", f65, sizeof f65},
    {"locales/lists/pl.before.jsonc", f66, sizeof f66},
    {"locales/lists/pl.kinship.jsonc", f67, sizeof f67},
    {"locales/lists/pt.after.jsonc", f68, sizeof f68},
    {"locales/lists/pt.before.jsonc", f69, sizeof f69},
    {"locales/lists/pt.kinship.jsonc", f70, sizeof f70},
    {"locales/lists/ru.after.jsonc", f71, sizeof f71},
    {"locales/lists/ru.before.jsonc", f72, sizeof f72},
    {"locales/lists/ru.kinship.jsonc", f73, sizeof f73},
    {"locales/lists/southeast-asia.sensitive.jsonc", f74, sizeof f74},
    {"locales/lists/th.after.jsonc", f75, sizeof f75},
    {"locales/lists/th.before.jsonc", f76, sizeof f76},
    {"locales/lists/th.compounds.jsonc", f77, sizeof f77},
    {"locales/lists/th.kinship.jsonc", f78, sizeof f78},
    {"locales/lists/tr.after.jsonc", f79, sizeof f79},
    {"locales/lists/tr.before.jsonc", f80, sizeof f80},
    {"locales/lists/tr.kinship.jsonc", f81, sizeof f81},
    {"locales/lists/uk.after.jsonc", f82, sizeof f82},
    {"locales/lists/uk.before.jsonc", f83, sizeof f83},
    {"locales/lists/ur.after.jsonc", f84, sizeof f84},
    {"locales/lists/ur.before.jsonc", f85, sizeof f85},
    {"locales/lists/vi.after.jsonc", f86, sizeof f86},
    {"locales/lists/vi.before.jsonc", f87, sizeof f87},
    {"locales/lists/vi.compounds.jsonc", f88, sizeof f88},
    {"locales/lists/vi.kinship.jsonc", f89, sizeof f89},
    {"locales/lists/zh-Hans.after.jsonc", f90, sizeof f90},
    {"locales/lists/zh-Hans.before.jsonc", f91, sizeof f91},
    {"locales/lists/zh-Hans.kinship.jsonc", f92, sizeof f92},
    {"locales/lists/zh-Hant.after.jsonc", f93, sizeof f93},
    {"locales/lists/zh-Hant.before.jsonc", f94, sizeof f94},
    {"locales/lists/zh-Hant.kinship.jsonc", f95, sizeof f95},
    {"locales/lo.jsonc", f96, sizeof f96},
    {"locales/markets/europe.jsonc", f97, sizeof f97},
    {"locales/markets/greater-china.jsonc", f98, sizeof f98},
    {"locales/markets/japan.jsonc", f99, sizeof f99},
    {"locales/markets/latin-america.jsonc", f100, sizeof f100},
    {"locales/markets/middle-east-north-africa.jsonc", f101, sizeof f101},
    {"locales/markets/north-america.jsonc", f102, sizeof f102},
    {"locales/markets/south-asia.jsonc", f103, sizeof f103},
    {"locales/markets/south-korea.jsonc", f104, sizeof f104},
    {"locales/markets/southeast-asia.jsonc", f105, sizeof f105},
    {"locales/ms.jsonc", f106, sizeof f106},
    {"locales/my.jsonc", f107, sizeof f107},
    {"locales/pl.jsonc", f108, sizeof f108},
    {"locales/profiles/amazon.jsonc", f109, sizeof f109},
    {"locales/profiles/arte.jsonc", f110, sizeof f110},
    {"locales/profiles/bbc.jsonc", f111, sizeof f111},
    {"locales/profiles/chinese-practice.jsonc", f112, sizeof f112},
    {"locales/profiles/danish-professional.jsonc", f113, sizeof f113},
    {"locales/profiles/dutch-fansub.jsonc", f114, sizeof f114},
    {"locales/profiles/dutch-professional.jsonc", f115, sizeof f115},
    {"locales/profiles/festival.jsonc", f116, sizeof f116},
    {"locales/profiles/netflix.jsonc", f117, sizeof f117},
    {"locales/profiles/sdi.jsonc", f118, sizeof f118},
    {"locales/profiles/sw2.jsonc", f119, sizeof f119},
    {"locales/profiles/sw3.jsonc", f120, sizeof f120},
    {"locales/profiles/sw4.jsonc", f121, sizeof f121},
    {"locales/profiles/ted.jsonc", f122, sizeof f122},
    {"locales/profiles/vertical-short.jsonc", f123, sizeof f123},
    {"locales/profiles/wai.jsonc", f124, sizeof f124},
    {"locales/pt-BR.jsonc", f125, sizeof f125},
    {"locales/pt.jsonc", f126, sizeof f126},
    {"locales/root.jsonc", f127, sizeof f127},
    {"locales/ru.jsonc", f128, sizeof f128},
    {"locales/schema/list.schema.json", f129, sizeof f129},
    {"locales/schema/locale.schema.json", f130, sizeof f130},
    {"locales/schema/market.schema.json", f131, sizeof f131},
    {"locales/schema/profile.schema.json", f132, sizeof f132},
    {"locales/schema/rules.schema.json", f133, sizeof f133},
    {"locales/schema/sources.schema.json", f134, sizeof f134},
    {"locales/schema/title.schema.json", f135, sizeof f135},
    {"locales/sources.jsonc", f136, sizeof f136},
    {"locales/ta.jsonc", f137, sizeof f137},
    {"locales/te.jsonc", f138, sizeof f138},
    {"locales/th.jsonc", f139, sizeof f139},
    {"locales/tr.jsonc", f140, sizeof f140},
    {"locales/uk.jsonc", f141, sizeof f141},
    {"locales/ur.jsonc", f142, sizeof f142},
    {"locales/vi.jsonc", f143, sizeof f143},
    {"locales/zh-Hans.jsonc", f144, sizeof f144},
    {"locales/zh-Hant-HK.jsonc", f145, sizeof f145},
    {"locales/zh-Hant-TW.jsonc", f146, sizeof f146},
    {"locales/zh-Hant.jsonc", f147, sizeof f147},
};

const size_t tw_locale_file_count = sizeof tw_locale_files / sizeof *tw_locale_files;
