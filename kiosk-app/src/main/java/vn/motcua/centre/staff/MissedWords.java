package vn.motcua.centre.staff;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.centre.books.BookQuestions.Event;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.SearchMissed;

/** What citizens looked for in vain, the commonest first: words that the dictionary of everyday words may lack. */
record MissedWords(CentreWords words) {

    static final Duration PERIOD = Duration.ofDays(30);
    static final int MOST_EVENTS = 2_000;
    private static final int MOST_SHOWN = 30;

    List<Overview.Missed> of(List<Event> events) {
        Map<String, Integer> times = new HashMap<>();
        for (Event event : events) {
            try {
                SearchMissed missed = ExchangeJson.read(event.body(), SearchMissed.class);
                times.merge(missed.words(), missed.times(), Integer::sum);
            } catch (MalformedException e) {
                // Kept in the books as it came; it says nothing that could be counted.
                continue;
            }
        }
        return times.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_SHOWN).map(each -> new Overview.Missed(each.getKey(), words.get("page.searches.times", each.getValue()))).toList();
    }
}
