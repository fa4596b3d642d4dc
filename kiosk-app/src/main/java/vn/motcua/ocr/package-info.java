/**
 * Makes scanned PDFs searchable: the words that the tesseract program reads lie invisibly over their pictures; tells where a
 * page's head is. Imports PDFBox and nothing of the project; runs programs of the machine where they are installed. Begin with
 * {@code TextLayer}.
 */
package vn.motcua.ocr;
