"""Forms of English verbs that have little in common in letters, and nouns made of verbs."""

_TABLE = """
write wrote written | fall fell fallen | steal stole stolen | break broke broken | choose chose chosen | take took
taken | give gave given | shoot shot | die dying | lie lying | fly flew flown | drive drove driven | ride rode ridden
| sing sang sung | drink drank drunk | begin began begun | swim swam swum | sink sank sunk | run ran | come came |
become became | win won | lose lost | sell sold | tell told | buy bought | bring brought | catch caught | teach taught
| think thought | seek sought | fight fought | keep kept | sleep slept | weep wept | send sent | spend spent | build
built | burn burnt | dig dug | hang hung | hide hid hidden | bite bit bitten | forget forgot forgotten | forgive
forgave forgiven | speak spoke spoken | wake woke woken | wear wore worn | tear tore torn | swear swore sworn | throw
threw thrown | grow grew grown | know knew known | draw drew drawn | blow blew blown | hold held | lead led | feed fed
| flee fled | meet met | pay paid | say said | sit sat | stand stood | understand understood | strike struck | stick
stuck | swing swung | shake shook shaken | freeze froze frozen | marry marriage | bury burial | betray betrayal |
arrive arrival | refuse refusal | confess confession | bear born | deaf deafness | survive survival | bleed bled |
hear heard | creep crept | eat ate eaten | lend lent | mean meant
"""
IRREGULAR = {form: row.split()[0] for row in _TABLE.split("|") for form in row.split()[1:]}
"""The verb of each form."""
