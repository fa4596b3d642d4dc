/**
 * The show bench: plainly invented citizens and their cards, and the hands that move the simulated devices. Imports the rooms
 * that it plays for; no room of the kiosk imports it. Begin with {@code SimulatedBranch}.
 */
package vn.motcua.kiosk.bench;
