/**
 * A wall around any driver: it runs in a process of its own and is spoken to over pipes, so that its crash, its hanging and its
 * hunger for memory are faults of one device and not the end of the kiosk. Imports the SPI and nothing else of the house. Begin
 * with {@code IsolatedDriver}. Begin with {@code IsolatedDriver}.
 */
package vn.motcua.device.isolated;
