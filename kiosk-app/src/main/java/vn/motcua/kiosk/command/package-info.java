/**
 * The command line for technicians, one class a command. Imports every room that a command shows; no room imports it.
 */
package vn.motcua.kiosk.command;
