/**
 * The centre's books: events, numbers, dossiers with their files, ratings, and what kiosks last said of themselves. Imports the
 * exchange's messages and the database; knows nothing of HTTP or pages. Begin with {@code Books}.
 */
package vn.motcua.centre.books;
