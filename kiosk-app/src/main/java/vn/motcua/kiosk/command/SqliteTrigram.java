package vn.motcua.kiosk.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.kiosk.procedure.Procedure;

/** SQLite's full-text index of trigrams over names without marks. What we would have without a search library. */
final class SqliteTrigram implements SearchRival {

    private static final int SHORTEST = 3;

    private final Connection connection;
    private final PreparedStatement select;

    SqliteTrigram(Collection<Procedure> procedures) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create virtual table title using fts5(code unindexed, name, tokenize='trigram')");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into title values (?, ?)")) {
            for (Procedure procedure : procedures) {
                insert.setString(1, procedure.code());
                insert.setString(2, PlainLucene.unmarked(procedure.name()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        select = connection.prepareStatement("select code from title where title match ? order by rank limit ?");
    }

    @Override
    public String name() {
        return "SQLite FTS5 trigram";
    }

    @Override
    public List<String> find(String query, int most) {
        String words = Arrays.stream(PlainLucene.unmarked(query).split("[^a-z0-9]+")).filter(word -> word.length() >= SHORTEST)
                .map(word -> '"' + word + '"').collect(Collectors.joining(" OR "));
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            select.setString(1, words);
            select.setInt(2, most);
            List<String> codes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
            return codes;
        } catch (SQLException e) {
            throw new IllegalStateException("the database is in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database is in memory", e);
        }
    }
}
