package io.github.errorbook.reference;

/**
 * What the reference says, whether it is served or exported.
 *
 * @param codes the codes
 * @param editions what is said of them
 * @param languages in which languages
 */
record ReferenceContent(PublicCodes codes, LocalizedReferences editions, Languages languages) {

}
