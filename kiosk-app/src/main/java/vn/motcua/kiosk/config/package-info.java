/**
 * TOML files into checked records: every problem at once, each with file, line, key and what was expected. Imports the device
 * SPI, whose drivers name their own options, and records of other rooms; touches no device. Begin with {@code KioskConfig}.
 */
package vn.motcua.kiosk.config;
