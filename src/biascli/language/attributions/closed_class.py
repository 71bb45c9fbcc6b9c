"""Closed classes of words that the shape of a sentence is read by. Open classes are in the word lists."""


def listed(words: str) -> frozenset[str]:
    """Return the words of a listing."""
    return frozenset(words.split())


#: Penn Treebank tags.
NOMINAL_TAGS = listed("DT PDT JJ JJR JJS NN NNS NNP NNPS PRP PRP$ CD POS FW $ WP$ HYPH")
NOUN_TAGS = listed("NN NNS NNP NNPS PRP CD FW")
#: What begins a noun phrase, so that a noun before it belongs to another one.
DETERMINING_TAGS = listed("DT PDT PRP PRP$ WP$ EX")
FINITE_TAGS = listed("VBD VBZ VBP MD")
VERB_TAGS = FINITE_TAGS | listed("VB VBG VBN")
ADVERB_TAGS = listed("RB RBR RBS RP")
#: What begins an adverbial or a subordinate clause, which is not content by itself.
SUBORDINATE_TAGS = listed("IN RB WRB VBG TO VBN")
#: What content goes on with behind an inserted cue clause.
RESUMING_TAGS = listed("CC TO VBG VBD VBZ MD")
OBJECT_TAGS = listed("DT PRP PRP$ NNP JJ NN NNS WRB")

AUXILIARIES = listed("be have do get will would can could may might shall should 's 've 'd 'll 're")
COPULAS = listed("be feel remain seem become 's 're")
NEGATIONS = listed("not n't n’t never")
#: Prepositions that tie a phrase to the noun before it.
ATTACHING = listed(
    "of for in at from with by on to against about behind near under across within inside outside around among "
    "between like including throughout per over"
)
#: Prepositions that lead from a noun to what it is about.
ABOUT = listed("about on for against over toward towards regarding of")
#: Prepositions that lead from an adjective to what the feeling is about.
ABOUT_FEELING = listed("about of to by with over at toward towards")
#: Behind *on*, these say where or when and not what about.
PLACES = listed(
    "stage floor trail spot air ground street streets hill board show channel tv television radio line online"
)
#: Verbs that let their subject say what the noun after them names.
LIGHT_VERBS = listed(
    "add advance air announce bring come convey declare defend deliver echo express feel file float give have hold "
    "issue level launch lodge make offer pose post present profess promote push put raise register reiterate renew "
    "repeat send share show sound spread state take trade utter vent voice write"
)
#: Verbs whose subject gets what the noun after them names: *the plan drew criticism from the unions*.
RECEIVING_VERBS = listed(
    "attract draw earn enjoy face gain garner gather get have incur invite meet need prompt provoke receive secure "
    "spark trigger win"
)
RELATIVE = listed("who which that whom whose where what")
CLAUSE_OPENERS = listed("that if whether how why what where when who which")
#: Words that begin an adverbial after an object, which is no longer what is attributed.
ADVERBIAL_OPENERS = listed(
    "after before when while because since until till during following amid despite although though whereas unless once"
)
#: Of these, the ones that only a noun phrase follows.
NOMINAL_OPENERS = listed("during following amid despite")
#: Of these, the ones that also end an infinitive; *until*, *before* and the like tell what is wanted.
ASIDE_OPENERS = listed("while when although though")
#: Conjunctions behind a comma that set a clause beside the content, where it has a cue of its own.
BESIDE = listed("while but although though whereas and")
#: What joins a clause with a subject of its own to an object.
JOINTS = listed("and but as or")
#: What a phrase goes on with behind a comma.
LIST_GOES_ON = listed("including such especially particularly")
#: At the start of a sentence these begin a clause that ends before the main one.
FRONTING = listed("while when although though as if because since after before despite whereas unless once where")
#: Behind the noun phrase after a verb of telling, these show that it is who was told.
AFTER_ADDRESSEE = listed("that , : to how what why whether if about of when")
#: Behind a cue, these show that its clause is inserted or trails.
ENDS_CUE_CLAUSE = listed(". , ; ? ! in on at during after of when") | {""}
#: The same, where no clause with *that* and no quotation follows.
CIRCUMSTANCES = listed("as before while with from outside inside aboard through via over twice repeatedly : -- — –")
#: Adverbs behind a cue that belong to it and not to the content.
PASSING = listed("also again then too instead once back out ahead forward up")
DASHES = listed("— – ― -- -")
STOPS = listed(". ? ! ... …")
#: Before a closing quotation mark these show that what is quoted ends here.
CLOSED = STOPS | {","}

DAYS = listed("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight")
TIME_ADVERBIALS = DAYS | listed("earlier later recently last this")
#: Directives that are deeds of office, where no clause follows: *mandates masks*, *appointed a chair*.
ORDERS = listed("appoint decree mandate nominate order")
#: Verbs behind whose object stands what the source says that it is: *called him a liar*.
LABELLING = listed("brand call characterize dub label term")
#: Nouns of time before a verb are not its subject: *the company last year proposed*.
TIME_NOUNS = DAYS | listed(
    "year month week day night morning evening afternoon weekend hour summer fall winter spring decade time"
)
TIME_DETERMINERS = listed("last this next that every each earlier")

#: Where people speak: *at a rally* tells when and not what.
OCCASIONS = listed(
    "address appearance briefing broadcast call ceremony conference convention debate email event forum gathering "
    "hearing interview letter march meeting memo message post press rally session speech statement trial tweet video "
    "vigil visit"
)
#: Before the colon of a headline these speak (*Poll: Most would pay more*), where *note*, *video* or *review* do not.
HEADLINE_SPEAKERS = listed(
    "adviser aide analyst attorney audit coach doctor document economist email expert governor "
    "insider judge lawyer lawmaker leader mayor memo minister newspaper official paper poll president prosecutor "
    "record report researcher scientist senator sheriff source spokesman spokeswoman study survey witness"
)
#: Before the colon of a headline these say what kind of text follows.
HEADLINE_LABELS = listed(
    "analysis breaking column comment commentary correction developing editorial exclusive explainer interview letters "
    "live obituary opinion photos podcast profile review update updated updates video watch"
)
#: In these, people say what nobody reports them to say.
SURVEYS = listed("poll polls survey surveys")
QUANTIFIERS = listed("many few several most some others all both none each half one two three four five")
#: Between a subject and its verb: *Lee and Brandt both said*.
FLOATING = listed("both all each")
PERSON_PRONOUNS = listed("he she him her his hers who himself herself")
FEMALE_PRONOUNS = listed("she her hers herself")
MALE_PRONOUNS = listed("he him his himself")
#: Words that only *she*, or only *he*, goes with.
FEMALE_NOUNS = listed(
    "woman mother grandmother stepmother sister daughter granddaughter girl girlfriend wife widow niece aunt actress "
    "lady queen princess spokeswoman congresswoman councilwoman chairwoman policewoman businesswoman nun"
)
MALE_NOUNS = listed(
    "man father grandfather stepfather brother son grandson boy boyfriend husband widower nephew uncle gentleman king "
    "prince spokesman congressman councilman policeman businessman monk"
)
PLURAL_PRONOUNS = listed("they them their these those")
OTHER_PRONOUNS = listed("they them their it its this that these those which")
#: These are no object: *denied he had left*.
SUBJECT_PRONOUNS = listed("i he she it we they there")
#: Alone as a subject these point to what was said before, and no source.
POINTING = listed("this that these")
REFLEXIVES = listed("himself herself itself themselves myself ourselves yourself yourselves")
PERSONAL_OBJECTS = listed("him her them us me you people man woman")
#: Verbs whose object does what the infinitive behind it says.
OBJECT_CONTROL = listed(
    "advise allow appoint ask assign authorise authorize beg bring call cause challenge choose coax command compel "
    "convince dare direct drive empower enable encourage entitle expect find forbid force get hear help hire impel "
    "implore incite induce inspire instruct intend invite lead leave let like love motivate move need nominate oblige "
    "order permit persuade pressure prefer press prod prompt provoke push recruit remind request require see send "
    "spur summon teach tell tempt train trust urge want warn watch wish"
)
#: The author, and the reader addressed.
AUTHOR_PRONOUNS = listed("i we you my our your us me one")
