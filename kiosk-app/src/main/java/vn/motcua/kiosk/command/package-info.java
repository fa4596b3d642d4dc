/**
 * The command line for technicians, one class a command. Puts rooms to use and owns none of their work; what it prints is
 * English.
 */
package vn.motcua.kiosk.command;
