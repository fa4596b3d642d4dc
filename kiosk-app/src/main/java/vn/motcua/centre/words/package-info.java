/**
 * The words on the centre's pages.
 * Imports nothing of the project.
 */
package vn.motcua.centre.words;
