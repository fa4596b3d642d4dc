/**
 * Queue numbers, and tickets, receipts and guides as print documents. Imports the device SPI's print document; knows nothing of
 * printers, screens or visits. Begin with {@code TicketPaper}.
 */
package vn.motcua.kiosk.ticket;
