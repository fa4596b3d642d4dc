/**
 * The signed code on tickets, slips and receipts: what it says, how it becomes digits, and who may have signed it. Both the
 * kiosk and the centre write and read it; imports nothing of the house. Begin with {@code PaperCode}.
 */
package vn.motcua.papercode;
