/**
 * Scanners through SANE: {@code scanimage} runs as a child process, so that a vendor's backend can crash without taking the
 * kiosk along, and pages go to disk and not through the heap. Imports the SPI and SLF4J. Begin with {@code SaneScanner}.
 */
package vn.motcua.device.sane;
