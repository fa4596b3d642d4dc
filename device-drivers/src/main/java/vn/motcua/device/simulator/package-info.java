/**
 * One simulated device of each kind, for showing and testing the kiosk without hardware: ordinary drivers, each with a panel
 * that plays the citizen's hands and the technician's. Imports the device SPI only. Begin with {@code CardReaderPanel} and
 * {@code SimulatedCardReader}.
 */
package vn.motcua.device.simulator;
