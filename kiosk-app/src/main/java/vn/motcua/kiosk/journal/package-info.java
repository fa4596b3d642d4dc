/**
 * The catalogue of what a kiosk writes down for technicians, and the file it is written to: never a name, number or picture of a
 * person, which the types of its details see to. Imports enums of the SPI and of the flow; nothing else of the house. Begin with
 * {@code JournalEvent}.
 */
package vn.motcua.kiosk.journal;
