/**
 * The kiosk's devices at work: one thread each, a deadline above every call, opened again after every loss, their health on a
 * board. Sees the device SPI, the configuration and the journal; knows nothing of visits and screens. Begin with {@code Devices}
 * and {@code Connection}.
 */
package vn.motcua.kiosk.devices;
