package feed

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"sync"
	"time"
)

// Options say how to load. The zero value is the usual way.
type Options struct {
	Workers     int   // files read at the same time; the number of CPUs where 0
	MaxFileSize int64 // in bytes, zipped or unzipped; larger files become problems; 64 MiB where 0
	FS          fs.FS // where paths lead; the machine's files where nil

	// Release drops the bodies of articles once they are signed: for those who
	// need few of them. See [Article.Load].
	Release bool

	// Cache keeps what was found, for the next time; none where nil. Articles
	// that come from it have no bodies; see [Article.Load].
	Cache *Cache

	big      *sync.Mutex       // held while a large file is read; nil outside Load
	archives *omnivoreArchives // nil outside Load
}

const defaultMaxFileSize = 64 << 20

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

func (o Options) maxFileSize() int64 {
	if o.MaxFileSize > 0 {
		return o.MaxFileSize
	}
	return defaultMaxFileSize
}

func (o Options) files() fs.FS {
	if o.FS != nil {
		return o.FS
	}
	return osFiles{}
}

// Update is what loading has found since the last one.
type Update struct {
	Articles []*Article
	Problems []Problem
	Skipped  map[string]int // files of other kinds, by kind
	Done     int            // files read since the beginning
	Total    int            // files found since the beginning; grows until all folders are walked
}

// Batches of a report: the first as soon as something is there, then one per
// interval, so that a screen draws often and cheaply.
const reportInterval = 60 * time.Millisecond

// Load reads the articles of files and of folders with all that is below them.
// It calls report from one goroutine at a time with what has come since the
// last call, in no fixed order; the same text found twice is reported twice
// (see [Merge]). The error is about paths themselves that cannot be opened,
// each an [*Error]; what is wrong inside a folder is reported as problems.
func Load(ctx context.Context, paths []string, opt Options, report func(Update)) error {
	opt.big, opt.archives = new(sync.Mutex), new(omnivoreArchives)
	l := loader{opt: opt, jobs: make(chan job, 256), results: make(chan result, 64), kept: opt.Cache.session(paths, opt)}
	walked := make(chan error, 1)
	go func() {
		walked <- l.walk(ctx, paths)
		close(l.jobs)
	}()
	var workers sync.WaitGroup
	for range opt.workers() {
		workers.Go(func() { l.work(ctx) })
	}
	go func() {
		workers.Wait()
		close(l.results)
	}()
	failed := l.collect(report)
	l.kept.finish(ctx.Err() == nil)
	return errors.Join(<-walked, failed, ctx.Err())
}

type loader struct {
	opt     Options
	jobs    chan job
	results chan result
	kept    *session
}

// result is what came of one file, or a problem on the way to it.
type result struct {
	found    int // files found
	done     int // files read
	articles []*Article
	problem  *Problem
	kind     string // of a file passed over
	failed   error  // about a file named by the user
}

func (l *loader) walk(ctx context.Context, paths []string) error {
	return find(ctx, paths, l.opt, func(j job) bool {
		l.results <- result{found: 1}
		select {
		case l.jobs <- j:
			return true
		case <-ctx.Done():
			return false
		}
	}, func(path, reason string) {
		l.results <- result{problem: &Problem{path, reason}}
	})
}

func (l *loader) work(ctx context.Context) {
	for j := range l.jobs {
		if ctx.Err() == nil {
			l.results <- l.outcome(j)
		}
	}
}

// outcome is what came of a file, now or the last time.
func (l *loader) outcome(j job) result {
	was, known := l.kept.stamp(j)
	if known {
		if r, ok := l.kept.recall(j, was, l.opt); ok {
			return r
		}
	}
	r := result{done: 1}
	articles, err := read(j, l.opt)
	for _, a := range articles {
		a.Sign() // here, where all processors help, and while the body is there
	}
	var kind otherKind
	switch {
	case err == nil:
		r.articles = articles
	case len(articles) > 0:
		r.articles, r.problem = articles, &Problem{j.path, reason(err)}
	case j.given:
		r.failed = &Error{j.path, err}
	case errors.As(err, &kind):
		r.kind = string(kind)
	default:
		r.problem = &Problem{j.path, reason(err)}
	}
	if known && r.failed == nil && lasts(err) {
		l.kept.record(j, was, &r)
	}
	if l.opt.Release {
		for _, a := range articles {
			a.Release()
		}
	}
	return r
}

// collect reports results in batches until there are no more.
func (l *loader) collect(report func(Update)) error {
	var (
		u      Update
		failed []error
		last   time.Time
		total  int
		done   int
	)
	flush := func() {
		u.Done, u.Total = done, total
		report(u)
		u, last = Update{}, time.Now()
	}
	for r := range l.results {
		total += r.found
		done += r.done
		u.Articles = append(u.Articles, r.articles...)
		if r.problem != nil {
			u.Problems = append(u.Problems, *r.problem)
		}
		if r.kind != "" {
			if u.Skipped == nil {
				u.Skipped = make(map[string]int)
			}
			u.Skipped[r.kind]++
		}
		if r.failed != nil {
			failed = append(failed, r.failed)
		}
		if (r.done > 0 || r.problem != nil) && time.Since(last) > reportInterval {
			flush()
		}
	}
	flush()
	return errors.Join(failed...)
}

// read returns the articles of one file. Where a part of it is damaged there
// is an error beside the articles.
func read(j job, opt Options) ([]*Article, error) {
	files := opt.files()
	locked := false
	defer func() {
		if locked {
			opt.big.Unlock()
		}
	}()
	data, err := readAll(files, j.path, opt.maxFileSize(), func(head []byte) string {
		return otherByHead(j.path, head)
	}, func() {
		if opt.big != nil {
			opt.big.Lock()
			locked = true
		}
	})
	if err != nil {
		return nil, err
	}
	drafts, name, err := parse(input{path: j.path, data: data})
	if len(drafts) == 0 && err != nil {
		return nil, err
	}
	if err := opt.archives.describe(files, j.path, drafts); err != nil {
		return nil, err
	}
	articles := make([]*Article, 0, len(drafts))
	for i := range drafts {
		d := &drafts[i]
		d.Path, d.Item = j.path, i
		if d.Format == "" {
			d.Format = name
		}
		a := finish(d, j.names)
		if a.Body.Text.Plain == "" {
			continue
		}
		a.file = &file{path: j.path, opt: opt, many: len(drafts) > 1}
		articles = append(articles, a)
	}
	if len(articles) == 0 {
		return nil, errNoText
	}
	return articles, err
}

// parse returns the texts of a file and the name of its format.
func parse(in input) ([]draft, string, error) {
	if isBlank(in.data) {
		return nil, "", errEmpty
	}
	for _, f := range formats() {
		if f.sniff(in) {
			drafts, err := f.parse(in)
			return drafts, f.name, err
		}
	}
	if kind := otherByContent(in); kind != "" {
		return nil, "", otherKind(kind)
	}
	return nil, "", otherKind("other files")
}

func isBlank(data []byte) bool {
	for _, c := range data {
		if c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return true
}

// file is where an article came from.
type file struct {
	path string
	opt  Options
	many bool // it holds more than one article
}

// Load reads the body again after [Article.Release]. It does nothing where the
// body is there. Where the file has changed so that the article is no longer
// in it, the error says so.
func (a *Article) Load() error {
	if a.Body != nil {
		return nil
	}
	if a.file == nil {
		return &Error{a.Path, errNoText}
	}
	articles, err := read(job{path: a.file.path, given: true}, a.file.opt)
	if len(articles) == 0 && err != nil {
		return &Error{a.Path, err}
	}
	for _, b := range articles {
		if b.Item == a.Item {
			a.Body = b.Body
			return nil
		}
	}
	return &Error{a.Path, os.ErrNotExist}
}

// Release drops the body, which takes the room; [Article.Load] brings it back.
func (a *Article) Release() {
	if a.file != nil {
		a.Body = nil
	}
}

// ReadFile returns the articles in one file. The error is an [*Error].
func ReadFile(path string, opt Options) ([]*Article, error) {
	info, err := fs.Stat(opt.files(), path)
	if err != nil {
		return nil, &Error{path, err}
	}
	if info.IsDir() {
		return nil, &Error{path, errFolder}
	}
	w := walker{files: opt.files()}
	articles, err := read(job{path: path, given: true, names: w.namesBeside(path)}, opt)
	if len(articles) == 0 && err != nil {
		return nil, &Error{path, err}
	}
	return articles, nil
}

// ReadFiles returns the articles in files, in the order given. The error is
// about the first that holds none.
func ReadFiles(paths []string, opt Options) ([]*Article, error) {
	var all []*Article
	for _, path := range paths {
		articles, err := ReadFile(path, opt)
		if err != nil {
			return nil, err
		}
		all = append(all, articles...)
	}
	nameOutlets(all)
	settleDates(all)
	return all, nil
}

// Collection is what was loaded, in a fixed order.
type Collection struct {
	Articles []*Article
	Problems []Problem
	Skipped  map[string]int // files of other kinds, by kind
}

// LoadAll is [Load] for those who want everything at once, copies and
// revisions merged.
func LoadAll(ctx context.Context, paths []string, opt Options) (*Collection, error) {
	c := &Collection{Skipped: make(map[string]int)}
	err := Load(ctx, paths, opt, func(u Update) {
		c.Articles = append(c.Articles, u.Articles...)
		c.Problems = append(c.Problems, u.Problems...)
		for kind, n := range u.Skipped {
			c.Skipped[kind] += n
		}
	})
	c.Articles = Merge(c.Articles)
	sortProblems(c.Problems)
	return c, err
}
