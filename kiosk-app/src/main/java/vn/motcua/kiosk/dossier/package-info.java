/**
 * From scanned pages to one checked, kept document: page pictures, warnings, PDF.
 * Imports PDFBox and the SPI's scanned page; knows nothing of scanners, screens or visits.
 */
package vn.motcua.kiosk.dossier;
