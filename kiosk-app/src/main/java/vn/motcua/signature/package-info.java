/**
 * Signs PDFs so that anybody can check who sealed them and that nothing was changed since: PAdES B-B and B-T. Imports PDFBox,
 * Bouncy Castle and JNA and nothing of the project. Begin with {@code PdfSeal}.
 */
package vn.motcua.signature;
