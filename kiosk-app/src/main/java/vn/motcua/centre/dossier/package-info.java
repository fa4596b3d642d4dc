/**
 * What officials do with dossiers: the inbox, the pages as pictures, acceptance with its code, promise and paper, and how
 * punctual the promises were. Imports Javalin, PDFBox, ZXing, the exchange, the books, the persons, the record of changes and
 * the words. Begin with {@code InboxRoutes}.
 */
package vn.motcua.centre.dossier;
