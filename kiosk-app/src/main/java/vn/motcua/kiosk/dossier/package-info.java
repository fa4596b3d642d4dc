/**
 * From scanned pages to one checked document, kept encrypted: page pictures, warnings, PDF, and what waits after a power cut.
 * Imports PDFBox, the SPI's scanned page and the envelope; knows nothing of scanners, screens or cards. Begin with {@code
 * PageStore} and {@code DossierDocument}.
 */
package vn.motcua.kiosk.dossier;
