/**
 * The record of what persons changed, sealed row by row so that nobody can change it unseen.
 * Imports the database only.
 */
package vn.motcua.centre.audit;
