/** Papers that the centre gives out, written line by line into a PDF. Imports PDFBox and ZXing only. */
package vn.motcua.centre.paper;
