/**
 * The guide that leads from a box of hardware to a kiosk's settings file: its questions, its pages, and the file that comes of
 * them. Imports the settings, the look for hardware, and what screens are made of; knows no window and no thread. Begin with
 * {@code Guide}.
 */
package vn.motcua.kiosk.setup;
