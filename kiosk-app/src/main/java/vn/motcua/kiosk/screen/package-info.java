/**
 * Turns a {@link vn.motcua.kiosk.visit.Situation} into a {@link vn.motcua.kiosk.screen.Screen}: plain data with every word in
 * place, nothing about pixels. Imports the flow and records of other rooms; knows nothing of SWT. Begin with {@code Screens}.
 */
package vn.motcua.kiosk.screen;
