package vn.motcua.centre.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.motcua.centre.books.Books;
import vn.motcua.sqlite.StoreException;

/** How promises were kept, by month, branch and procedure. */
final class Punctuality {

    private final Books books;

    Punctuality(Books books) {
        this.books = books;
    }

    /**
     * One month of one procedure at one branch.
     *
     * @param month  of the result, as 2026-11
     * @param before ready on an earlier day than promised
     * @param onTime ready by the promised time, those before it included
     * @param all    ready at all
     */
    record Share(String month, String branch, String procedure, int before, int onTime, int all) {
    }

    private record Key(String month, String branch, String procedure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (other.month + "\0" + branch + "\0" + procedure).compareTo(month + "\0" + other.branch + "\0" + other.procedure);
        }
    }

    private record Kept(Key key, LocalDateTime ready, LocalDateTime due) {
    }

    /** Newest month first. */
    List<Share> shares() throws StoreException {
        Map<Key, int[]> counts = new TreeMap<>();
        List<Kept> all = books.database().read(handle -> handle.createQuery("select branch, procedure_name, ready_at, due from accepted_dossier where ready_at is not null")
                .map((row, context) -> new Kept(new Key(row.getString("ready_at").substring(0, 7), row.getString("branch"), row.getString("procedure_name")),
                        LocalDateTime.parse(row.getString("ready_at")), LocalDateTime.parse(row.getString("due"))))
                .list());
        for (Kept each : all) {
            int[] count = counts.computeIfAbsent(each.key(), key -> new int[3]);
            count[0] += each.ready().toLocalDate().isBefore(each.due().toLocalDate()) ? 1 : 0;
            count[1] += each.ready().isAfter(each.due()) ? 0 : 1;
            count[2]++;
        }
        return counts.entrySet().stream().map(each -> new Share(each.getKey().month(), each.getKey().branch(), each.getKey().procedure(),
                each.getValue()[0], each.getValue()[1], each.getValue()[2])).toList();
    }
}
