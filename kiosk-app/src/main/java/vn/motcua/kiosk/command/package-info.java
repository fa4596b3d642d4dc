/**
<<<<<<< HEAD
 * The command line for technicians, one class a command. Imports every room that a command shows; no room imports it.
=======
 * The command line for technicians, one class a command. Puts rooms to use and owns none of their work; what it prints is
 * English.
>>>>>>> house
 */
package vn.motcua.kiosk.command;
