/**
 * Network scanners that speak eSCL (AirScan): HTTP and XML, no driver of the maker needed. May import the SPI, the JDK and the
 * mDNS library; no other driver and no word of public service. Begin with {@code EsclScanner}.
 */
package vn.motcua.device.escl;
