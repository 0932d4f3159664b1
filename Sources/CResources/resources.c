/* The weights and word lists of the text analysis, made part of the program: nothing has to lie beside it. */

#include "resources.h"

#include <string.h>

/* Clang embeds files in every version of C; C23 is merely the first that says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char antecedents_weights[] = {
#embed "../TextAnalysis/Models/Resources/antecedents.weights"
};
static const unsigned char cities_tsv[] = {
#embed "../TextAnalysis/Models/Resources/cities.tsv"
};
static const unsigned char common_words_txt[] = {
#embed "../TextAnalysis/Models/Resources/common_words.txt"
};
static const unsigned char countries_tsv[] = {
#embed "../TextAnalysis/Models/Resources/countries.tsv"
};
static const unsigned char given_names_tsv[] = {
#embed "../TextAnalysis/Models/Resources/given_names.tsv"
};
static const unsigned char lines_weights[] = {
#embed "../TextAnalysis/Models/Resources/lines.weights"
};
static const unsigned char metonyms_tsv[] = {
#embed "../TextAnalysis/Models/Resources/metonyms.tsv"
};
static const unsigned char names_weights[] = {
#embed "../TextAnalysis/Models/Resources/names.weights"
};
static const unsigned char organizations_tsv[] = {
#embed "../TextAnalysis/Models/Resources/organizations.tsv"
};
static const unsigned char places_tsv[] = {
#embed "../TextAnalysis/Models/Resources/places.tsv"
};
static const unsigned char speakers_weights[] = {
#embed "../TextAnalysis/Models/Resources/speakers.weights"
};
static const unsigned char surnames_txt[] = {
#embed "../TextAnalysis/Models/Resources/surnames.txt"
};
static const unsigned char things_tsv[] = {
#embed "../TextAnalysis/Models/Resources/things.tsv"
};
static const unsigned char word_classes_txt[] = {
#embed "../TextAnalysis/Models/Resources/word_classes.txt"
};

static const struct {
    const char *name;
    chancery_resource file;
} resources[] = {
    {"antecedents.weights", {antecedents_weights, sizeof antecedents_weights}},
    {"cities.tsv", {cities_tsv, sizeof cities_tsv}},
    {"common_words.txt", {common_words_txt, sizeof common_words_txt}},
    {"countries.tsv", {countries_tsv, sizeof countries_tsv}},
    {"given_names.tsv", {given_names_tsv, sizeof given_names_tsv}},
    {"lines.weights", {lines_weights, sizeof lines_weights}},
    {"metonyms.tsv", {metonyms_tsv, sizeof metonyms_tsv}},
    {"names.weights", {names_weights, sizeof names_weights}},
    {"organizations.tsv", {organizations_tsv, sizeof organizations_tsv}},
    {"places.tsv", {places_tsv, sizeof places_tsv}},
    {"speakers.weights", {speakers_weights, sizeof speakers_weights}},
    {"surnames.txt", {surnames_txt, sizeof surnames_txt}},
    {"things.tsv", {things_tsv, sizeof things_tsv}},
    {"word_classes.txt", {word_classes_txt, sizeof word_classes_txt}},
};

chancery_resource chancery_resource_named(const char *name) {
    for (size_t index = 0; index < sizeof resources / sizeof resources[0]; index++) {
        if (strcmp(resources[index].name, name) == 0) return resources[index].file;
    }
    return (chancery_resource){NULL, 0};
}
