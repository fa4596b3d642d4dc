package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

import vn.motcua.kiosk.procedure.Procedure;

/** Lucene as it comes: BM25 over names without marks, the last word as a prefix too. What we would have without the interpreter. */
final class PlainLucene implements SearchRival {

    private static final String NAME = "name";
    private static final String CODE = "code";

    private final IndexSearcher searcher;

    PlainLucene(Collection<Procedure> procedures) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Procedure procedure : procedures) {
                Document document = new Document();
                document.add(new TextField(NAME, unmarked(procedure.name()), Field.Store.NO));
                document.add(new StoredField(CODE, procedure.code()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Lower case, without any mark. */
    static String unmarked(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd');
    }

    @Override
    public String name() {
        return "plain Lucene";
    }

    @Override
    public List<String> find(String query, int most) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String[] words = unmarked(query).strip().split("[^a-z0-9]+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty()) {
                continue;
            }
            any.add(new TermQuery(new Term(NAME, words[i])), BooleanClause.Occur.SHOULD);
            if (i == words.length - 1) {
                any.add(new PrefixQuery(new Term(NAME, words[i])), BooleanClause.Occur.SHOULD);
            }
        }
        return search(any.build(), most);
    }

    private List<String> search(Query query, int most) {
        try {
            List<String> codes = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
                codes.add(stored.document(hit.doc).get(CODE));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException("the index is in memory", e);
        }
    }
}
