"""Sentences in the manner of news with a sum, a share, a change or a count: those that are wrong are found, the others are not.

The rules have to be almost never wrong: what can be read in another way is left alone.
"""

from __future__ import annotations

import pytest

from newslint import lint
from newslint.rule import Rule
from newslint.ruleset import load_rules

ARITHMETIC = frozenset(
    {
        "sum-mismatch",
        "percent-total",
        "percent-change",
        "count-mismatch",
        "million-billion",
        "headline-number-mismatch",
        "list-count",
        "span-mismatch",
        "difference-mismatch",
        "average-mismatch",
        "conversion-mismatch",
        "exchange-mismatch",
        "direction-mismatch",
    }
)

WRONG = {
    "sum-mismatch": [
        "Aid groups sent 40 trucks: 15 to the port, 12 to the airport and 10 to the border.",
        "Of the money, $40 million went to schools: $25 million to the north and $10 million to the south.",
        "The €5 fare is new. The $40 million fund, $25 million from the state and $10 million from donors, opens in May.",
        "Police arrested 12 people, seven men and four women, after the match.",
        "The team won 19 medals — eight gold, six silver and four bronze — at the games.",
        "The jury of 12, eight men and five women, was sent home.",
        "The panel of nine judges, four men and six women, met on Monday.",
        "The 11-member board is made up of six bankers and four lawyers.",
        "A total of 60 pupils took part: 20 from France, 25 from Spain and 18 from Italy.",
        "The storm damaged 40 homes, 12 shops and three schools, for a total of 57 buildings.",
        "Two buses, five trams and three trains were hit, 11 vehicles in all.",
        "The 30 victims were 14 men, 12 women and three children.",
        "The fleet has 27 ships, with 10 in the north, 12 in the south and six in dock.",
        "He served 20 years, eight in the Senate and 11 in the House.",
        "In all, 31 people were hurt: 14 in Leeds and 16 in York.",
        "The ferry carried 120 people, 95 passengers and 27 crew members.",
        "The council has 50 seats: 21 for the left, 19 for the right and 11 for independents.",
        "The crash killed 12 people, including seven men and six women.",
        "The nine justices ruled 5-5 in the case.",
        "The club won three of its five games and lost three.",
        "The farm lost 90 animals: 60 cows, 20 sheep and 12 goats.",
        "The firm will cut 900 jobs, 500 in Ohio and 300 in Texas, by May.",
        "The shop sold 2.4 million drills, it said. Europe took 1.1 million of them, America 900,000 and Asia 600,000.",
        "Losses were $320 billion. The north had $190 billion of that, the south $90 billion and the east $60 billion.",
        "They counted 78,657 boats. Of these, 20,279 were built in yards and 68,378 at home.",
        "Of the 52 sailors, 31 were lost in storms and 24 in the war.",
        "The museum gave back 214 masks. A further 66 masks have gone home since, for a total of 270.",
        "Power is back in 4,000 of the 12,000 homes. That leaves 9,000 without any.",
        "The fund lost $340 million in 2021, $410 million in 2022 and $280 million in 2023 — $1.3 billion in all.",
        "The two have 21 million clients between them: 13.5 million in the north and 8.5 million in the south.",
        "They tested 79 babies. Of these, 46 were well, while the other 43 were ill.",
        "The study followed 264 runners, 69 women and 185 men in their early 40s, for a year.",
        "In the 100-member House, the left will hold 54 seats and the right 48.",
        "A ferry carrying 214 people ran aground, and all of them, 186 passengers and 38 crew, were saved.",
        "The boats made six trips: the Skerra boat four and the Ellary boat three.",
        "The survey of 2,400 pupils, 1,300 girls and 1,000 boys, was carried out last fall.",
        "It has 2.1 million clients, of whom 1.3 million are in Europe, 500,000 in Asia and 400,000 in Africa.",
        "Eighteen babies were born at the clinic in May. Seven were born at night and 13 by day.",
        "The union polled 2,400 drivers. In the end 1,310 voted for the deal and 1,190 voted against.",
        "The ferry sank with 64 people on board. Forty-one people were saved and 14 bodies were found. Eleven are still missing.",
        "Losses came to $70 million. The north lost $28 million, the south lost $17 million and the other six towns $24 million.",
        "The trust paid £4.4m. The money came from the land fund (£3.2m), an appeal (£700,000) and a raffle (£300,000).",
        "The council gave permits to 52 stalls. Twenty were for food, 18 for clothes and the other 12 for books.",
        "There were 45 miners below. Thirty climbed out and 12 were brought up by lift; the other four died.",
        "They sent 260 firefighters. Of the firefighters, 120 are from B.C., 80 from Alberta and 90 from Mexico.",
        "The club has 1,900 members; 1,150 are men and 850 women.",
        "The fire killed 14 people. The dead were five children, four women and six men.",
    ],
    "percent-total": [
        "Of the goods, 60% came by road, 30% by sea and 18% by air.",
        "The meal has 500 calories: 10 percent sugar, 56 percent fat and 44 percent starch.",
        "Some 70 percent of the boats came home, but the other 40 percent were lost.",
        "In the poll, 48 percent said yes, 42 percent said no and 18 percent did not know.",
        "The power comes from coal (46%), gas (34%) and wind (28%).",
        "Coal provides 46% of the power, gas 34% and wind 28%.",
        "The party won 46 percent of the vote, its rival 34 percent and the Greens 28 percent.",
        "The town is 46% Muslim, 34% Christian and 28% Jewish.",
        "The fund holds 50% stocks, 34% bonds and 24% cash.",
        "The firm is owned 50% by the state, 34% by its workers and 24% by a bank.",
        "The vote was split, with 46% for, 38% against and 24% undecided.",
        "Among the patients, 46 percent got better, 34 percent got worse and 28 percent stayed the same.",
    ],
    "percent-change": [
        "The ferry was delayed five times and its cost has risen from $72 million to $250 million, an increase of 147 percent.",
        "Sales in the three months to July were $412 million, up 3% from $380 million a year earlier.",
        "Profit rose 50% to $3 million from $1 million.",
        "Attendance fell from 4,000 to 3,000, a drop of 33 percent.",
        "The number of cases rose from 40 to 50, a 30% increase.",
        "Arrests rose to 50, up 35% from 40 a year earlier.",
        "Rent climbed from $800 a month to $1,000, or 30 percent.",
        "The firm cut its work force by 30 percent, to 8,000 from 10,000.",
        "Prices went up 10 percent, from $20 to $25.",
        "Revenue doubled to $4 million from $3 million.",
        "The price tripled, from $10 to $20.",
        "The number of thefts halved from 80 to 60.",
        "The price was cut in half, from $40 to $28.",
    ],
    "count-mismatch": [
        "The blast killed 12 people. The 14 killed were all miners.",
        "The blast killed 12 people. The 14 dead were all miners.",
        "A crash left 12 people dead. All 14 of the dead were on the bus.",
        "A fire killed 12 workers at the mill. The 13 deaths shocked the town.",
        "A fire killed 12 workers at the mill. Families of the 14 victims came to the mill.",
        "The crash injured 30 people. The 20 injured were taken to two hospitals.",
        "Police arrested 12 men in the raid. The 14 men will be in court on Friday.",
        "Twelve countries signed the pact. The 14 countries will meet again in May.",
        "The gunmen took 33 hostages. The 35 hostages were freed at night.",
        "In all, nine judges heard the case. The seven judges will rule in May.",
    ],
    "million-billion": [
        "The firm won a $3 million contract. The $3 billion contract runs for ten years.",
        "The bank agreed to a $450 million deal. Critics of the $450 billion deal were not heard.",
        "The fine came to $2.4 billion. The $2.4 million fine was the largest ever.",
    ],
    "headline-number-mismatch": [
        "Bus Crash Kills 12 in the North\n\nA bus crash killed 14 people in the north on Monday.",
        "Nine die in mine blast\n\nA blast in a mine killed eight miners on Monday.",
        "Police arrest 12 after raid\n\nPolice arrested 15 people in a raid on Monday.",
        "Strike closes 30 schools\n\nA strike closed 40 schools in the city on Monday.",
        "Storm leaves 7 dead on the coast\n\nA storm killed nine people on the coast on Monday.",
    ],
}

RIGHT = [
    "Aid groups sent 40 trucks: 15 to the port, 12 to the airport and 13 to the border.",
    "Aid groups sent about 40 trucks: 15 to the port, 12 to the airport and 10 to the border.",
    "Aid groups sent 40 trucks, including 15 to the port, 12 to the airport and 10 to the border.",
    "The victims were 17 men, 14 women and 11 children.",
    "The 42 victims were 17 men, 14 women and 11 children.",
    "She bought 17 pens, nine books and seven maps.",
    "Georgia will cast 42 votes for Lee, 18 for Ray and 16 for Cole.",
    "The house has six rooms: three bedrooms, two bathrooms and a kitchen.",
    "The two men, 34 and 41, were released.",
    "The crash killed 12 people, including seven men and four women.",
    "The crash killed 12 people, including seven soldiers and six women.",
    "The nine justices ruled 5-3 in the case, with one of them away.",
    "The club won three of its five games and lost one.",
    "He scored 20 points, with eight rebounds and four assists.",
    "The ferry carried 120 people, 95 passengers and 25 crew members.",
    "The study followed 90 patients for six weeks, five days and two nights.",
    "It took 12 minutes, 30 seconds and 45 tries.",
    "The three sisters, 12, 14 and 16, live with an aunt.",
    "They ran 10 miles, slept two hours and ran five more.",
    "The city has 900 police officers, 300 firefighters and 80 paramedics.",
    "The list has 40 names: 15 of them are new, 12 are old and the rest are unknown.",
    "Prices rose 60% by spring, 30% by summer and 20% by winter.",
    "Of the patients, 60% had a fever, 50% had a cough and 40% had both.",
    "Some 60% reported pain, 50% nausea and 40% fever.",
    "Aspirin helped 60% of the patients, ibuprofen 55% and the placebo 20%.",
    "The work force is 70 percent white, 25 percent Black and 20 percent Hispanic.",
    "The new engine is 60% lighter, 30% quieter and 20% cheaper.",
    "The drugs work for 60% of men, 55% of women and 40% of children.",
    "Of the goods, 34% came by road, 33% by sea and 34% by air.",
    "Turnout was 61% in the north, 58% in the south and 49% in the capital.",
    "Sugar prices are up 40%, coffee prices 35% and cocoa prices 60%.",
    "Symptoms were headache (60%), fever (50%) and rash (20%).",
    "Profit rose to $3 million from $1 million, up 200%.",
    "Sales rose 13% to $3.4 billion from $3 billion.",
    "The rate fell to 4% from 5%.",
    "The rate rose two percentage points, from 3 percent to 5 percent.",
    "Arrests rose to 50, up 25% from 40 a year earlier.",
    "Sales fell 3 percent in May after rising from 40 to 50 units in April.",
    "Revenue more than doubled to $4.5 million from $2 million.",
    "Revenue nearly doubled, to $3.8 million from $2 million.",
    "The price doubled from $10 to $20.",
    "The number of members doubled in 10 years, from 40 to 81.",
    "The theater doubled its price and moved from 12 Main Street to 40 Elm Street.",
    "The blast killed 12 people. The 12 killed were all miners.",
    "The blast killed 12 people. The toll later rose, and the 14 killed were named on Friday.",
    "The blast killed 12 people. Two more died at night. The 14 dead were all miners.",
    "Floods kill 12 people a year there. The 14 killed in May were all from one village.",
    "Police arrested 12 men in the raid. The three men who led the gang got away.",
    "The blast killed 12 people and injured 20. Families of the 32 victims met on Friday.",
    "A fire killed 12 workers. The fund will help the 40 victims of all such fires.",
    "Five countries signed. The three countries that stayed away protested.",
    "The town has 12 schools. The three schools in the north are full.",
    "Nine judges heard the case. The two judges from the north did not agree.",
    "It was a $3 million deal. A second $3 million deal followed.",
    "The $3 million grant is dwarfed by the $3 billion budget.",
    "About 2 million people fell ill. The country has 2 billion people to feed.",
    "Two die as bus leaves road\n\nTwo people were killed and nine were injured on Monday when a bus left the road.",
    "Three days of talks end\n\nDelegates met for two days in Geneva and for three days in Basel.",
    "Storm Kills Dozens\n\nA storm killed 40 people on the coast on Monday.",
    "Boeing 737 crashes\n\nA plane with 90 people on board crashed on Monday.",
    "12 killed in blast\n\nA blast killed 12 people on Monday. A blast in May killed 14 people.",
    "They counted 40 boats. Of these, 25 were red in 2020 and 20 had holes.",
    "They asked 600 people. Of those, 400 had a car and 300 had a boat, and 90 had both.",
    "Of the 52 sailors, 31 had been in storms and 24 in the war.",
    "The shop has 12 cooks. Nine of them came from Leeds, the others from York, and 20 waiters were hired.",
    "Police held 45 men. Another 12 were held on Sunday, for a total of 30 in two days.",
    "They freed 4 of the 12 miners, leaving 3 boys in the shaft.",
    "In the 100-member House, the left will hold 54 seats and the right 40.",
    "Some 20 percent left by ship. A third were rich. The other 30 percent went by road.",
    "The compact gives the north 30 percent of its value, the south 45 percent and the east 55 percent.",
    "She has 12 of the 30 votes, or 9 percent more than in May.",
    "A ferry carrying 214 people hit another one, whose 18 passengers and 3 crew were saved.",
    "The council has nine trucks: the north has four in use and the south two.",
    "Sales rose 3% in the 12 weeks to July, from 40 to 55 shops, and costs fell 9%.",
    "Profit fell 5 percent, from $40 to $38 a share, while sales rose to $90 million from $60 million.",
    "Of the 12 people on board, five men and three women survived.",
    "The bus was carrying 31 pupils. Eleven were taken to hospital and 18 were treated at the scene.",
    "Police searched 12 houses in Leeds. Nine were empty and two were flooded.",
    "In all, 2,451 stocks fell, 1,367 rose and 99 did not move. He has 14 forwards, seven linesmen and two goalies.",
    "The dead were five children, four women and five men.",
    "The club has 16 trams. The first line has nine drivers and the second 12.",
    "The town lost $70 million. The north spent $28 million, the south $17 million and the west $40 million.",
    "They sent about 260 men. Of the men, 120 are from the north, 80 from the south and 90 from the west.",
    "Team wins 5 in a row\n\nThe team won for the fifth time on Monday, after three games away.",
    "Two killed, nine hurt in crash\n\nNine people were hurt and two were killed on Monday when a bus left the road.",
    (
        "Ten die in two crashes\n\nSix people were killed in a crash near Leeds on Monday. Four people were killed in "
        "another near York."
    ),
    "Five arrested after raid\n\nPolice arrested three men and two women on Monday. Three men had been arrested in May.",
    "Seven dead in floods\n\nFloods killed four people in the north on Monday. Three people died in the south.",
    (
        "City council votes 7-2 to close pool\n\nThe council voted on Monday to close the pool. The 7-2 vote came after "
        "the mayor won a 5-4 ruling."
    ),
    "Lions beat Bears 3-1 in shootout\n\nThe Lions won a 2-2 game against the Bears by 3-1 in a shootout.",
    "Lions beat Bears 24-20\n\nThe Lions (8-3) beat the Bears 24-20 on Sunday.",
    "Rovers win 2-1 to lead series\n\nThe Rovers took a 3-2 lead in the series with a 2-1 win on Sunday.",
    "Profit up 20 percent at Vesta\n\nVesta said profit rose to $12 million from $10 million. Sales grew 5 percent.",
    "Sales down 30%\n\nSales fell by nearly a third in May. Costs fell 5%.",
    "Half of 200 shops shut\n\nOf the 200 shops, 100 are shut. Some 40 percent will open in May.",
    "Bank fined $3 billion\n\nThe bank will pay $1.8 billion to the state and $1.2 billion to clients.",
    "Airline to cut 10,000 jobs\n\nThe airline will cut 9,600 jobs, it said on Monday.",
    "Woman jailed for 10 years\n\nShe got six years for fraud and four years for theft on Monday.",
    "Three-day strike begins\n\nA strike began on Monday. It will last three days; the last one took two days.",
    "Storm cuts power to 60,000\n\nPower was cut in 40,000 homes in the north and 20,000 in the south.",
    "The strike lasted three months, from April to June. It ran for two months from April to June.",
    "He was in jail for 18 months, from January 2020 to June 2021, and for two weeks from May 3 to 17.",
    "They met three days a week from April to July and talked for two hours from May to June.",
    "She spent four months at sea between April 2019 and June 2021.",
    "They have had six months of talks, from the north to the south. It took five days from Oct. 30 to Nov. 3.",
    "The 10-day trip from March 28 to April 6 was her first. A three-week course runs from May 15 to June 2.",
    "In the past two months, from April to May, it rained. The visit in three weeks, from March to Rome, is off.",
    (
        "date 2024-03-04\n\nThe tunnel is 110 years old; it opened in 1914. He joined in 1955 and stayed for 37 years, "
        "until he retired in 1992."
    ),
    "date 2023-09-08\n\nMr. Crane was born on March 3, 1932. At 16, in 1948, he left school. At 50, in 1982, he wed.",
    "He won in 1998 and lost in 2004, and died in 2010, six years later.",
    "Fares will rise by 10 cents, to $2.60 from $2.50. The price rose by $2, to $40 from $38 in May.",
    "The rate rose 2 points to 40 from 38. The tax fell by 40 cents to 30 cents, from 70 cents.",
    "She won by 12 votes on Monday, after a recount, 3,418 to 3,406. He won by two goals in a game of 90 minutes, 3-1.",
    (
        "They won by six points on Sunday and are 12-4 this year. It passed by 12 votes in May and failed by 30 votes to "
        "40 in June."
    ),
    "The club has 21 points from nine games, two more than the Rovers, who have 19.",
    "They scored 30 goals, nine more than last year's 21. The town has 40 schools, five fewer than the 45 of 2010.",
    (
        "It sold 4,000 cars in May, 500 more than the previous record of 3,500. It sold 4,012 cars, about 500 more than "
        "the record of 3,500."
    ),
    "Some 29 percent of women did so, compared with 21 percent of men, a difference of eight percentage points.",
    (
        "Shares fell $3, or 10 percent, to $27. Shares rose 44 cents, or 2.1 percent, to $21.40. The index lost 90.1 "
        "points, or 0.5%, to 17,900."
    ),
    "Shares rose $3, or 12.5%, to $27, and sales fell 4 percent to $1.2 billion from $1.25 billion.",
    (
        "Of the 40 pupils, 30 are girls and 20 are left-handed. Of the 40 pupils, 30 are girls, 20 are left-handed and "
        "two are twins."
    ),
    (
        "Of the 300 schools, 60 were closed and 120 were damaged. Of the 300 schools, 60 were closed and 230 were open, "
        "and 10 are unknown."
    ),
    "Of the 900 staff, 500 are nurses and 200 are doctors. Some 600 of them are women.",
    "The hall has 300 seats. Mercy has 140 beds, and Grace 120. The two had 290 beds between them in 2010.",
    "The two have 40 years of service between them: he joined 22 years ago and she 18 years ago.",
    "They sold 90 cars on Monday and another 40 on Tuesday. The remaining 60 will go in May.",
    "Of the 400 homes, 90 have power. Crews from 12 states are at work, and the remaining 310 will wait.",
    "Of the 4,000 pupils, 1,000 walked six to eight miles. Another 2,400 rode, and the remaining 600 stayed.",
    "The budget is $41 billion. Schools get $11 billion, health $14 billion and other programs $10 billion.",
    "He paid $12 million for the house, of which the bank lent $8 million and his wife $3 million.",
    "She has three children: two boys and a girl. Four people drowned: two boys in the Ouse, a man in a quarry and a woman.",
    "He leaves two daughters, Ann and Jane, and four grandchildren. She has three sons, Tom and Bill among them.",
    (
        "He leaves three children, Tom, of Leeds, and Ann and Jane, of York. Two men, Smith and Jones of Leeds, and "
        "Rehn, were held."
    ),
    "It has offices in two cities, Portland, Oregon, and Austin, Texas. She won the prize three times, in 1975, 1979 and 1983.",
    (
        "The deal costs $30 million over three years, with $12 million due in the first. They ran 30 miles in three "
        "days, 12 miles a day at most."
    ),
    "It will cost $40 million over 10 years, or about $3.9 million a year. A ticket for three days costs $90, or $40 a day.",
    "The three teams have 90 players, 30 each. The three boats carried 90 people, and 20 each had cabins.",
    "They voted 812 to 388 in favor, or 68 percent of the 1,200 votes. Turnout was 62 percent: 620 of the 1,000 members came.",
    "About 60 percent of the houses, or 12,000 of 20,000, were lost. It sold 30 percent of its ships, or nine, of 60 in all.",
    "The mill has 60 workers and laid off 15, a quarter of its staff. Moran scored 11 of the 20 goals, more than half.",
    "Eighty people died in the north and 40 in the south, bringing the toll to 127 since May.",
    (
        "Raises of 5 percent, 4 percent and 3 percent, a total of 12 percent, are due. Raises of 5 percent, 4 percent "
        "and 3 percent, a total of 12.5 percent, are due."
    ),
    "The law passed the House by 220 votes to 210 and the Senate by 51 to 49, a margin of two votes.",
    "The company earned 82 cents a share, down from $1, and sold 90 stores, down from 100, a 10 percent cut.",
    "The EU promised 3 million euros ($3.5 million) and the bank 10 million euros ($11.7 million).",
    "Crowd of 1,320 sees final\n\nSome 1,320 people saw the final. The year before 1,230 came.",
    "Team wins 312-231\n\nThe team made 312 on Sunday. It had made 213 in May.",
    ("Eighty people were rescued, 31 bodies were recovered and nine people were still missing. The nine missing are fishermen."),
    "Two hikers were missing on Monday. By Tuesday five were missing. The five missing hikers are from Leeds.",
    ("Prices range from $11 to $30 and are up 36 percent. Wages rose from $11 an hour to $12, and profits are up 36 percent."),
    (
        "Net profit rose to 3.3 billion euros from 3 billion, an increase of 10 percent. Sales rose 5 percent to 42 "
        "billion euros from 40 billion."
    ),
    "The fund has 3.3 billion euros for 3 billion people, an increase of 10 percent.",
    (
        "The crowd of 1,200 was double the usual 600. The town of 90,000 is half the size it was. The rent is double the "
        "$600 of May."
    ),
    "The rent of $1,150 is nearly double the $600 of May. A crowd of 1,000 was twice the number of players, 22.",
    ("Pike has scored 540 runs in nine innings, an average of 60. He ran 30 miles in four days, an average of 7.5 miles a day."),
    (
        "She has 96 points from 12 games, an average of eight. He scored 19 goals in 40 games, an average of just under "
        "one every two games."
    ),
    (
        "It sold 90 cars in three days, about 30 a day, and 12 vans. It paid $10 million over four years, and $3 million "
        "a year to its rival."
    ),
    (
        "It plans to spend 9 billion euros over three years, or 3 billion a year. The law costs $1.2 trillion over 10 "
        "years, $100 billion a year at first."
    ),
    (
        "The company has 60,000 workers, two-thirds of them, or 40,000, in Germany. Of its 60,000 workers, a third, or "
        "about 20,000, are women."
    ),
    ("Shares closed down 1.50 euros, or 2 percent, at 73.50 euros. The stock rose 12 cents, or 0.4 percent, to close at $30.12."),
    (
        "It pays a dividend of 2.20 euros a share, up 20 cents from 2.00 euros. It has 40 shops, up two from 38, and 90 "
        "workers, up from 80."
    ),
    "The dividend is $2, up 20 cents from last year. The index was at 4,012.3, up 12.3 points from 4,000.",
    (
        "Ms. Baylor had 1,060,000 votes to Mr. Hickson's 940,000, a margin of 120,000. It was 53 percent to 47 percent, "
        "a margin of six points."
    ),
    (
        "The Democrats will have 51 seats in the 100-seat chamber, and the Republicans 47. She won 40 of the state's 62 "
        "counties; he took the other 22."
    ),
    (
        "Prosecutors called 23 witnesses and the defense four, for a total of 27. The firm has 12 ships and the state "
        "three, 15 in all."
    ),
    (
        "The trial, which began on Feb. 27 and ended March 17, lasted 19 days. The fair, which ran from June 28 to July "
        "3, was six days long."
    ),
    "The 62-year-old bridge, opened in 1960, needs new cables. A 30-year-old man, born in Leeds, was held.",
    (
        "Of the 900 staff, 500 are nurses, 300 are doctors and 250 are part-time. Of the 40 boats, 20 were new, 15 were "
        "red and 12 were late."
    ),
    ("Of the 12 people on board, five were killed and six survived. Of the 12, seven voted for it and four voted against it."),
    (
        "Man gets 25 years for killing\n\nHe was sentenced on Monday to 25 years in prison for a killing two years ago. "
        "He must serve 85 percent of it."
    ),
    "Man jailed for nine years\n\nHe got six years for fraud and three years for theft.",
    "Firm to cut 300 jobs\n\nThe firm will cut 200 jobs in Leeds and 100 in York.",
    "Sales rise 10 percent\n\nSales rose by a tenth, and profit by 20 percent, in the third quarter.",
    "Sales rise 12 percent\n\nSales rose to 560 cars from 500, and profit was up 3 percent, at $4 million.",
    "Rain kills 12 in two days\n\nEight people died on Monday and four on Tuesday as rain fell for two days.",
    "Nine-day strike ends\n\nA strike that lasted nine days ended on Monday. Another of six days ended in May.",
    ("Three men held over theft of 40 sheep\n\nThree men were held on Monday. Forty sheep, two rams and 38 ewes, are gone."),
    ("Inquiry into 1,200 claims to cost $12 million\n\nAn inquiry into 1,200 claims will cost $12 million, or $10,000 a claim."),
    "Half of towns lose a bank\n\nSome 50 percent of towns have lost a bank since 2010, and 20 percent two.",
    "United beat Rovers 2-1\n\nUnited beat Rovers 2-1 with a goal in the 90th minute. They had lost 3-0 in May.",
    "Rovers lose 2-1 to United\n\nUnited won 2-1 with a late goal. Rovers lost 4-0 in May.",
    "Council votes 5-4 for park\n\nThe council voted 5-4 on Monday. A vote in May was 6-3.",
    "Heat hits 104 degrees\n\nIt was 104 degrees at noon and 88 degrees at night. The record is 106 degrees.",
    ("House sells for $2.4 million\n\nThe house was sold for $2.35 million, an agent said. It cost $1.1 million in 2009."),
    "Storm leaves 60,000 without power\n\nA storm left about 58,000 homes without power on Monday.",
    "One in five children is poor\n\nOne in five children, or 20 percent, is poor. One in four is ill.",
    "She spent two weeks in May and June in jail. He got three months for a theft in April and two in May.",
    "The two-month course runs from Sept. 1 to Oct. 31. The six-week strike, from Dec. 4 to Jan. 14, is over.",
    "He has led it for 12 years, since 2011, and was its deputy for two years before that.",
    ("date 2023-03-15\n\nShe was born in 1968 and is 54. At 16, in 1984, she left school. He was born in 1950 and died at 70."),
    ("The four friends have 120 years of service among them. The three have won 12 medals between them: five, four and three."),
    "Gold rose $12 to $1,912 an ounce, and oil fell $2 to $78. The pound fell 2 cents, to $1.24 from $1.26.",
    ("They sold 120 tickets at $40 each, for a total of $4,800. He bought two cars at $20,000 each, or $41,000 with tax."),
    ("Water costs $2 a day, or about $60 a month. It makes 2 million cars a year, about 8,000 a day, and sells 5,000 a day."),
    "The two hospitals have 140 beds and 120 beds. The two had 300 beds between them in 2010.",
    ("Some 40 percent walk, 30 percent ride and the remaining 30 percent drive. Of 90, 40 walk and the remaining 50 drive."),
    ("She has three sons, Tom, Dick and Harry, and two daughters, Ann and Jane. They have two dogs, Rex and Fido, who bark."),
    "He is survived by his wife, two sons, Tom and Dick Lind, and a brother, Lars.",
    ("He leaves a wife and three children, Ann, of York, Tom and Lars. They met in two cities, Leeds and York, and in Hull."),
    (
        "Moran has scored 11 of the 20, more than half. Of 90 boats, 40 are new, less than half. She won 20 of the 60 "
        "seats, a third, more than half of them in the north."
    ),
    ("They won 40 of the 80 games, more than half of those at home. Some 12 of the 40, fewer than a third, were late."),
    "It will close 24 stores. “We had 42 stores in 2010,” she said, and 42 trucks.",
    "Some 1,320 people came. “I counted 1,230 people by noon,” he said, compared with 900 in May.",
    (
        "Orsa has 210,000 people, up from 200,000 in 2010. That is an increase of 10,000. Sales fell to $90 million from "
        "$100 million. That is a drop of 10 percent."
    ),
    (
        "It had 4,012 members, up 3 percent from 3,900 in May. That was a rise of about 110. It has 50 shops, up from "
        "40. That is an increase of 10 workers a shop."
    ),
    ("A hospital with 320 beds has 16 wards of 20 beds each. It has 300 beds in 10 wards of 30 beds each and 20 beds in tents."),
    "The fleet has 90 seats in boats. It has four boats of 20 seats each and a raft of 10 seats.",
    (
        "They have 21 points from nine games. They have won six, drawn three and lost none. In the last five games they "
        "have won two, drawn two and lost one."
    ),
    (
        "They play 38 games. They have won six, drawn three and lost none. After 12 matches, the Rovers have won nine "
        "and lost three."
    ),
    (
        "They have not lost in 10 games. At home they have won five, drawn three and lost two; away, nine games, they "
        "have won four, drawn one and lost four."
    ),
    ("Three killed, two hurt in fire\n\nA fire killed a mother and her two children on Monday. Two firefighters were hurt."),
    (
        "Four teens charged in theft of 12 cars\n\nPolice charged two boys, 15 and 16, and two girls, both 17, on "
        "Monday. They took 12 cars."
    ),
    ("Inflation hits 9.1 percent\n\nPrices rose 9.1 percent in the year to June. Food rose 9.8 percent and fuel 42 percent."),
    ("Two in five voters undecided\n\nSome 40 percent of voters are undecided. Of the others, 52 percent are for the plan."),
    ("Mayor wins with 52 percent\n\nThe mayor had 52 percent of the vote and Mr. Horn 48 percent. In 2018 she had 58 percent."),
    "Firm hires 400\n\nThe firm said it would hire 250 workers this year and 150 next year.",
    "School of 1,200 to close\n\nThe school, with 1,150 pupils and 50 teachers, will close in May.",
    "Bus hits wall; 7 hurt\n\nA bus hit a wall on Monday. Five pupils were hurt, and the driver and a teacher.",
    (
        "The river rose 2 meters to 7 meters from 5 meters. The bill fell by $20 to $80, from $100. The lake fell 3 "
        "feet, to 1,040 feet."
    ),
    ("The 12 jurors, seven women and five men, sat for nine hours over two days. The team has 15 players, eight of them new."),
    ("The plan costs £18 million. The city will pay £12 million, two-thirds of it, and the county the rest, £6 million."),
    "Of the 30 members, two-thirds, or 20, were there. Two-thirds of the 30 members, 20, were there.",
    "The club has 3,000 members, 1,800 of them women. About 60 percent of members, or 1,800 of 3,000, are women.",
    (
        "He was mayor from 1998 to 2006, eight years. It ran from 2010 until 2014, four years. The nine-year war "
        "(1955-1964) is over."
    ),
    ("A 30-second ad cost $7 million, or more than $200,000 a second. It costs $84 a year, or $7 a month, and $21 a quarter."),
    "The marathon is 26.2 miles (42.2 kilometers) long; she ran it in 2 hours 20 minutes, or 5:20 a mile.",
    "Temperatures fell from 30 C (86 F) to 10 C (50 F), a drop of 20 degrees C (36 F). It was minus 10 C (14 F).",
    (
        "Of the $90 million, $50 million will go to schools, $30 million to roads and $10 million to parks. A $5 million "
        "loan was repaid."
    ),
    (
        "Nine of the 15 judges, six women and three men, voted for it. The four parties have 12, nine, six and three "
        "seats, 30 in all."
    ),
    (
        "Police held 12 people on Monday and another nine on Tuesday, bringing the number to 21. They freed five, "
        "leaving 16 in jail."
    ),
    (
        "The quake killed 227 people, 140 in Port Elias and 87 in the villages around it. At least 60 are still missing. "
        "The 60 missing are miners."
    ),
    ("They sold 3.2 million cars, 12 percent more than the 2.86 million of 2022, and 1.1 million vans, 4 percent fewer."),
    "The index rose 1.2 percent, or 402.1 points, to 34,000.6. The euro rose 0.5 percent to $1.08 from $1.075.",
    (
        "The fire was 30 percent contained on Friday, up from 10 percent. It was at 40 degrees, down from 44, and rose "
        "to 50 from 45."
    ),
    (
        "Sales fell to 90 cars from $100 million. The rate rose from 3 percent to a third in 10 years. It grew from 40 "
        "acres to 3 farms."
    ),
    (
        "The team fell to 12th from ninth, and the player rose to No. 3 from No. 8. The club went down from 20 points to "
        "30 behind."
    ),
    (
        "The loss rose to $3 million from $1 million. The deficit fell from $3 million to $1 million. The temperature "
        "rose to 4 from minus 10."
    ),
    (
        "Her time fell to 52 seconds from 1 minute 3 seconds. It rose to 1.2 million from 900,000. Unemployment was up "
        "to 5 percent from 4 percent."
    ),
    (
        "He rose from 12 to 30 press-ups in 40 days. The price has fallen from a high of $90 to $40. It climbed from 12 "
        "feet to 40 miles."
    ),
    "Costs are up from a year ago, when 40 trucks came, to 12. Profit rose from $4 a share, or $40 million, to $6.",
    (
        "From May to June the number rose from 40 to 52, and from June to July it fell from 52 to 50. Traffic was up "
        "from Monday by 20 percent."
    ),
    "Wildfire kills nine\n\nA wildfire killed six women and three men on Monday. Nine of the ten houses burned.",
    ("Nine die in fire\n\nA wildfire killed six people on Monday. Three more died on Tuesday, bringing the toll to nine."),
    "Twelve held after march\n\nPolice held 40 people on Sunday. Twelve were still held on Monday.",
    (
        "They will build 9,000 homes. A third of the homes, or 3,000, will be for rent. Of the rest, a half, or 3,000, "
        "will be sold."
    ),
    (
        "The town has 9,000 homes and the county 30,000. A third of the homes, or 10,000, are empty. Half of the shops, "
        "or 40, are shut."
    ),
    "It saves $120 million a year, $360 million over three years.",
    ("She has won 21 of her last 24 matches and lost three. They won nine of their first 12 games and lost two, with one drawn."),
    (
        "Sales of $9 billion, $7 billion from Bolt and $2 billion from Arc, and 31,000 workers make it the largest. It "
        "had sales of $9 billion, profit of $2 billion and debt of $4 billion."
    ),
    (
        "Its profit of $3 million, sales of $20 million and debt of $40 million are its best. Half of the $9 million, $3 "
        "million from the town and $1.5 million from the state, is spent."
    ),
    (
        "Girls (64 per cent) were more likely to skip it than boys (56 per cent), a gap of eight percentage points. "
        "Women scored 54 per cent and men 60 per cent, six points higher."
    ),
    (
        "Rents have risen by 40 percent in ten years, to 14 euros from 10 euros. They rose 5 percent in 12 months, to "
        "$1,050 from $1,000."
    ),
    ("Of the 5,000, 3,000, or 60 per cent, were there. Some 5,000 people, half of the town's 10,000 residents, had to leave."),
    "date 2024-03-04\n\nThe pier will open in 2027, three years from now. It closed in 2021, three years ago.",
    (
        "Passenger numbers up 9%\n\nThe airport handled 3.27 million passengers in the first half of the year, up 9% "
        "from 3 million a year earlier."
    ),
    "Three guards held\n\nPolice arrested three guards and two cooks on Friday. Four guards had been held in May.",
    "Five held in raid\n\nPolice arrested three guards and two cooks on Friday.",
    ("Two of its five wards to shut\n\nThe hospital will shut two of its five wards, and three of its nine kitchens."),
    "Hospital to keep two of its five wards\n\nThe hospital will shut three of its five wards and keep two.",
    (
        "The board voted 6-3, with all nine members there. The council voted 5 to 4, with all of them there. It voted "
        "6-3 with all four members from the north against."
    ),
    (
        "Of the nine men, five were caught by noon and two more at night, leaving two at large. Of the 40, 12 left at "
        "noon, leaving 28."
    ),
    (
        "Of the 90 boats, 40 sank in the storm, leaving 300 sailors in the sea. Of the nine, five fled, leaving three "
        "wounded behind."
    ),
    ("Roe scored 31 points, 10 more than Bo Mills, who had 21. She is 12 years older than Ann Lind, who has 3 children."),
    "The oldest of the drivers is 64, the youngest 22, a gap of 42 years.",
    ("They will build 9,000 homes. It will cost $1.8 billion, or $200,000 a home. A home costs $40,000, or $90 a month."),
    (
        "It has 40 buses. A bus costs $400,000, or $300,000 a bus without a battery. They sold 90 cars for $2 million, "
        "or about $22,000 a car."
    ),
    (
        "Three out of ten farms are late. The 16,000 farms are all small. One in ten farms is dry, and the nine farms of "
        "the valley are wet."
    ),
]


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in load_rules().choose().rules if rule.id in ARITHMETIC)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in WRONG.items() for text in texts])
def test_a_sentence_that_does_not_add_up_is_found(rule: str, text: str, rules: tuple[Rule, ...]) -> None:
    assert rule in {violation.rule for violation in lint(text, format="plain", rules=rules)}, text


@pytest.mark.parametrize("text", RIGHT)
def test_a_sentence_that_may_be_right_is_left_alone(text: str, rules: tuple[Rule, ...]) -> None:
    found = [(violation.rule, violation.message) for violation in lint(text, format="plain", rules=rules)]
    assert not found, text
