/**
 * A hot folder: an office scanner saves its pages to a share, and the kiosk takes them from there.
 * May import the SPI and the JDK; no other driver and no word of public service.
 */
package vn.motcua.device.folder;
