/**
 * The guide that leads from a box of hardware to a kiosk's settings file: its questions, its pages, and the file that comes of
 * them. Imports the settings, the look for hardware, what screens are made of, and the gate that the
 * technician's PIN opens; knows no window and no thread. Begin with
 * {@code Guide}.
 */
package vn.motcua.kiosk.setup;
