/**
 * Says the screen aloud to who listens, and gives the loudspeaker's signs: what is said and when, by which programs, and how it
 * is known that headphones are in. Imports what the screen is heard as, the flow's situation and the words. Begin with {@code
 * Narrator}.
 */
package vn.motcua.kiosk.speech;
