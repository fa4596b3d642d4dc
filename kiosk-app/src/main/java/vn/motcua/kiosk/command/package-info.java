/**
 * The command line for technicians, one class a command. Puts rooms to use and owns none of their work; no room imports it.
 */
package vn.motcua.kiosk.command;
