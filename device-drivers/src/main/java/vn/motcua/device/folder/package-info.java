/**
 * A hot folder: an office scanner saves its pages to a share, and the kiosk takes them from there. May import the SPI and the
 * JDK; no other driver and no word of public service. Begin with {@code FolderScanner}.
 */
package vn.motcua.device.folder;
