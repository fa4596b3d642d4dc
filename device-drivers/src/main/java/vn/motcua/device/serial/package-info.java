/**
 * Serial ports, for every driver whose device hangs on one: opening, reading and writing around the habits of jSerialComm. Knows
 * ports and bytes and no device; imports the SPI only, and any driver may import it. Begin with {@code SerialLine}.
 */
package vn.motcua.device.serial;
