/**
 * Encryption at rest: files under a data key, and data keys wrapped for one recipient. The kiosk writes what only the centre can
 * open, one file or a bundle of documents; both sides import this room, and it imports Bouncy Castle and nothing of the project.
 * Begin with {@code Envelope}.
 */
package vn.motcua.envelope;
