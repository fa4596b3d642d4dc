/**
 * What a hardware vendor compiles against: the kinds of device, their states and faults, and the driver that opens them. Knows
 * no word of public service and imports nothing but the JDK. Begin with {@code DeviceDriver}.
 */
package vn.motcua.device;
