// Made from csv/ as README.md says. Do not edit.

/** Every rate card, by file name; the last column says how sure each cell is (h, m, l, ? unmarked, - empty). */
export const rateCardFiles: Readonly<Record<string, string>> = {
  '2022-02-01.eur.conversation': `market,business_initiated,user_initiated,confidence
Argentina,0.0436,0.0261,hh
Brazil,0.0414,0.0248,hh
Chile,0.0627,0.0376,hh
Colombia,0.0083,0.0050,hh
Egypt,0.0889,0.0533,hh
France,0.1186,0.0712,hh
Germany,0.1131,0.0679,hh
India,0.0055,0.0033,hh
Indonesia,0.0262,0.0157,hh
Israel,0.0248,0.0149,hh
Italy,0.0532,0.0319,hh
Malaysia,0.0606,0.0182,hh
Mexico,0.0289,0.0087,hh
Netherlands,0.1230,0.0738,hh
Nigeria,0.0428,0.0257,hh
Pakistan,0.0392,0.0118,hh
Peru,0.0495,0.0149,hh
Russia,0.0549,0.0329,hh
Saudi Arabia,0.0269,0.0161,hh
South Africa,0.0232,0.0139,hh
Spain,0.0509,0.0305,hh
Turkey,0.0083,0.0025,hh
United Arab Emirates,0.0262,0.0157,hh
United Kingdom,0.0536,0.0321,hh
North America,0.0122,0.0073,hh
Rest of Africa,0.1001,0.0300,hh
Rest of Asia Pacific,0.0617,0.0185,hh
Rest of Central & Eastern Europe,,0.0207,-h
Rest of Latin America,0.0584,0.0351,hh
Rest of Middle East,0.0602,0.0181,mm
Rest of Western Europe,0.1096,0.0329,mm
Other,0.0400,0.0120,mm`,
  '2022-02-01.usd.conversation': `market,business_initiated,user_initiated,confidence
Argentina,0.0526,0.0316,hh
Brazil,0.0500,0.0300,hh
Chile,0.0757,0.0454,hh
Colombia,0.0100,0.0060,hh
Egypt,0.1073,0.0644,hh
France,0.1432,0.0859,hh
Germany,0.1365,0.0819,hh
India,0.0066,0.0040,hh
Indonesia,0.0316,0.0190,hh
Israel,0.0300,0.0180,hh
Italy,0.0643,0.0386,hh
Malaysia,0.0732,0.0220,hh
Mexico,0.0349,0.0105,hh
Netherlands,0.1485,0.0891,hh
Nigeria,0.0516,0.0310,hh
Pakistan,0.0473,0.0142,hh
Peru,0.0598,0.0179,hh
Russia,0.0663,0.0398,hh
Saudi Arabia,0.0325,0.0195,hh
South Africa,0.0280,0.0168,hh
Spain,0.0615,0.0369,hh
Turkey,0.0100,0.0030,hh
United Arab Emirates,0.0316,0.0190,hh
United Kingdom,0.0647,0.0388,hh
North America,0.0147,0.0088,hh
Rest of Africa,0.1208,0.0363,hh
Rest of Asia Pacific,0.0745,0.0224,hh
Rest of Central & Eastern Europe,0.0835,0.0250,mh
Rest of Latin America,0.0706,0.0423,hh
Rest of Middle East,,0.0218,-m
Rest of Western Europe,,0.0397,-m
Other,,0.0145,-m`,
  '2023-06-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0408,0.0367,,0.0316,hhh-h
Brazil,0.0625,0.0350,0.0315,,0.0300,hmh-h
Chile,0.0889,0.0586,0.0527,,0.0454,hmh-h
Colombia,0.0125,0.0085,0.0077,,0.0060,hmh-h
Egypt,0.1073,0.0687,0.0618,,0.0644,hmh-h
France,0.1432,0.0768,0.0691,,0.0859,hmh-m
Germany,0.1365,0.0853,0.0768,,0.0819,hmh-h
India,0.0099,0.0042,,,0.0040,hh--h
Indonesia,0.0411,0.0200,0.0300,,0.0190,hhh-h
Israel,0.0353,0.0188,0.0169,,0.0180,hmh-m
Italy,0.0691,0.0420,0.0378,,0.0386,hmh-h
Malaysia,0.0860,0.0200,0.0180,,0.0220,hhh-h
Mexico,0.0436,0.0266,0.0239,,0.0105,hmh-h
Netherlands,0.1597,0.0800,0.0720,,0.0891,hmh-h
Nigeria,0.0516,0.0319,0.0287,,0.0310,hmh-h
Pakistan,0.0473,0.0253,0.0228,,0.0142,hmh-h
Peru,0.0703,0.0419,0.0377,,0.0179,hmh-h
Russia,0.0802,0.0477,0.0429,,0.0398,hmh-h
Saudi Arabia,0.0406,0.0252,0.0226,,0.0195,mmh-h
South Africa,0.0379,0.0200,0.0180,,0.0168,hmh-h
Spain,0.0615,0.0380,0.0342,,0.0369,hmh-h
Turkey,0.0109,0.0093,0.0083,,0.0030,hmh-h
United Arab Emirates,0.0340,0.0198,0.0178,,0.0190,mmh-h
United Kingdom,0.0705,0.0398,0.0358,,0.0388,hmh-h
North America,0.0250,0.0150,0.0135,,0.0088,hmh-h
Rest of Africa,0.0225,0.0160,0.0144,,0.0363,hmh-h
Rest of Asia Pacific,0.0732,0.0472,0.0425,,0.0224,hmh-h
Rest of Central & Eastern Europe,0.0860,0.0619,0.0557,,0.0250,hmh-h
Rest of Latin America,0.0740,0.0494,0.0445,,0.0423,hmh-h
Rest of Middle East,0.0341,0.0198,0.0178,,0.0218,hmh-h
Rest of Western Europe,0.0592,0.0420,0.0378,,0.0397,hmh-h
Other,0.0604,0.0338,0.0304,,0.0145,hhh-h`,
  '2024-06-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0408,0.0367,,0.0316,hhh-h
Brazil,0.0625,0.0350,0.0315,,0.0300,hmh-h
Chile,0.0889,0.0586,0.0527,,0.0454,hmh-h
Colombia,0.0125,0.0085,0.0077,,0.0060,hmh-h
Egypt,0.1073,0.0687,0.0618,,0.0644,hmh-h
France,0.1432,0.0768,0.0691,,0.0859,hmh-m
Germany,0.1365,0.0853,0.0768,,0.0819,hmh-h
India,0.0099,0.0042,,,0.0040,hh--h
Indonesia,0.0411,0.0200,0.0300,0.1360,0.0190,hhhhh
Israel,0.0353,0.0188,0.0169,,0.0180,hmh-m
Italy,0.0691,0.0420,0.0378,,0.0386,hmh-h
Malaysia,0.0860,0.0200,0.0180,,0.0220,hhh-h
Mexico,0.0436,0.0266,0.0239,,0.0105,hmh-h
Netherlands,0.1597,0.0800,0.0720,,0.0891,hmh-h
Nigeria,0.0516,0.0319,0.0287,,0.0310,hmh-h
Pakistan,0.0473,0.0253,0.0228,,0.0142,hmh-h
Peru,0.0703,0.0419,0.0377,,0.0179,hmh-h
Russia,0.0802,0.0477,0.0429,,0.0398,hmh-h
Saudi Arabia,0.0406,0.0252,0.0226,,0.0195,mmh-h
South Africa,0.0379,0.0200,0.0180,,0.0168,hmh-h
Spain,0.0615,0.0380,0.0342,,0.0369,hmh-h
Turkey,0.0109,0.0093,0.0083,,0.0030,hmh-h
United Arab Emirates,0.0340,0.0198,0.0178,,0.0190,mmh-h
United Kingdom,0.0705,0.0398,0.0358,,0.0388,hmh-h
North America,0.0250,0.0150,0.0135,,0.0088,hmh-h
Rest of Africa,0.0225,0.0160,0.0144,,0.0363,hmh-h
Rest of Asia Pacific,0.0732,0.0472,0.0425,,0.0224,hmh-h
Rest of Central & Eastern Europe,0.0860,0.0619,0.0557,,0.0250,hmh-h
Rest of Latin America,0.0740,0.0494,0.0445,,0.0423,hmh-h
Rest of Middle East,0.0341,0.0198,0.0178,,0.0218,hmh-h
Rest of Western Europe,0.0592,0.0420,0.0378,,0.0397,hmh-h
Other,0.0604,0.0338,0.0304,,0.0145,hhh-h`,
  '2024-07-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0408,0.0367,,0.0316,hhh-h
Brazil,0.0625,0.0350,0.0315,,0.0300,hmh-h
Chile,0.0889,0.0586,0.0527,,0.0454,hmh-h
Colombia,0.0125,0.0085,0.0077,,0.0060,hmh-h
Egypt,0.1073,0.0687,0.0618,,0.0644,hmh-h
France,0.1432,0.0768,0.0691,,0.0859,hmh-m
Germany,0.1365,0.0853,0.0768,,0.0819,hmh-h
India,0.0099,0.0042,0.0014,0.0280,0.0040,hhhhh
Indonesia,0.0411,0.0200,0.0300,0.1360,0.0190,hhhhh
Israel,0.0353,0.0188,0.0169,,0.0180,hmh-m
Italy,0.0691,0.0420,0.0378,,0.0386,hmh-h
Malaysia,0.0860,0.0200,0.0180,,0.0220,hhh-h
Mexico,0.0436,0.0266,0.0239,,0.0105,hmh-h
Netherlands,0.1597,0.0800,0.0720,,0.0891,hmh-h
Nigeria,0.0516,0.0319,0.0287,,0.0310,hmh-h
Pakistan,0.0473,0.0253,0.0228,,0.0142,hmh-h
Peru,0.0703,0.0419,0.0377,,0.0179,hmh-h
Russia,0.0802,0.0477,0.0429,,0.0398,hmh-h
Saudi Arabia,0.0406,0.0252,0.0226,,0.0195,mmh-h
South Africa,0.0379,0.0200,0.0180,,0.0168,hmh-h
Spain,0.0615,0.0380,0.0342,,0.0369,hmh-h
Turkey,0.0109,0.0093,0.0083,,0.0030,hmh-h
United Arab Emirates,0.0340,0.0198,0.0178,,0.0190,mmh-h
United Kingdom,0.0705,0.0398,0.0358,,0.0388,hmh-h
North America,0.0250,0.0150,0.0135,,0.0088,hmh-h
Rest of Africa,0.0225,0.0160,0.0144,,0.0363,hmh-h
Rest of Asia Pacific,0.0732,0.0472,0.0425,,0.0224,hmh-h
Rest of Central & Eastern Europe,0.0860,0.0619,0.0557,,0.0250,hmh-h
Rest of Latin America,0.0740,0.0494,0.0445,,0.0423,hmh-h
Rest of Middle East,0.0341,0.0198,0.0178,,0.0218,hmh-h
Rest of Western Europe,0.0592,0.0420,0.0378,,0.0397,hmh-h
Other,0.0604,0.0338,0.0304,,0.0145,hhh-h`,
  '2024-08-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0340,0.0367,,0.0316,hhh-h
Brazil,0.0625,0.0080,0.0315,,0.0300,hhh-h
Chile,0.0889,0.0200,0.0527,,0.0454,hhh-h
Colombia,0.0125,0.0002,0.0077,,0.0060,hhh-h
Egypt,0.1073,0.0052,0.0618,,0.0644,hhh-h
France,0.1432,0.0300,0.0691,,0.0859,hhh-m
Germany,0.1365,0.0550,0.0768,,0.0819,hhh-h
India,0.0099,0.0014,0.0014,0.0280,0.0040,hhhhh
Indonesia,0.0411,0.0200,0.0300,0.1360,0.0190,hhhhh
Israel,0.0353,0.0053,0.0169,,0.0180,hhh-m
Italy,0.0691,0.0300,0.0378,,0.0386,hhh-h
Malaysia,0.0860,0.0140,0.0180,,0.0220,hhh-h
Mexico,0.0436,0.0100,0.0239,,0.0105,hmh-h
Netherlands,0.1597,0.0500,0.0720,,0.0891,hhh-h
Nigeria,0.0516,0.0067,0.0287,,0.0310,hhh-h
Pakistan,0.0473,0.0054,0.0228,,0.0142,hhh-h
Peru,0.0703,0.0200,0.0377,,0.0179,hhh-h
Russia,0.0802,0.0400,0.0429,,0.0398,hhh-h
Saudi Arabia,0.0406,0.0115,0.0226,,0.0195,mmh-h
South Africa,0.0379,0.0076,0.0180,,0.0168,hhh-h
Spain,0.0615,0.0200,0.0342,,0.0369,hhh-h
Turkey,0.0109,0.0053,0.0083,,0.0030,hhh-h
United Arab Emirates,0.0340,0.0157,0.0178,,0.0190,mhh-h
United Kingdom,0.0705,0.0220,0.0358,,0.0388,hhh-h
North America,0.0250,0.0040,0.0135,,0.0088,hhh-h
Rest of Africa,0.0225,0.0040,0.0144,,0.0363,hhh-h
Rest of Asia Pacific,0.0732,0.0157,0.0425,,0.0224,hmh-h
Rest of Central & Eastern Europe,0.0860,0.0353,0.0557,,0.0250,hmh-h
Rest of Latin America,0.0740,0.0113,0.0445,,0.0423,hhh-h
Rest of Middle East,0.0341,0.0157,0.0178,,0.0218,hmh-h
Rest of Western Europe,0.0592,0.0300,0.0378,,0.0397,hmh-h
Other,0.0604,0.0077,0.0304,,0.0145,hhh-h`,
  '2024-10-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0340,0.0367,,0.0316,hhh-h
Brazil,0.0625,0.0080,0.0315,,0.0300,hhh-h
Chile,0.0889,0.0200,0.0527,,0.0454,hhh-h
Colombia,0.0125,0.0002,0.0077,,0.0060,hhh-h
Egypt,0.1073,0.0052,0.0618,,0.0644,hhh-h
France,0.1432,0.0300,0.0691,,0.0859,hhh-m
Germany,0.1365,0.0550,0.0768,,0.0819,hhh-h
India,0.0107,0.0014,0.0014,0.0280,0.0040,hhhhh
Indonesia,0.0411,0.0200,0.0300,0.1360,0.0190,hhhhh
Israel,0.0353,0.0053,0.0169,,0.0180,hhh-m
Italy,0.0691,0.0300,0.0378,,0.0386,hhh-h
Malaysia,0.0860,0.0140,0.0180,,0.0220,hhh-h
Mexico,0.0436,0.0100,0.0239,,0.0105,hmh-h
Netherlands,0.1597,0.0500,0.0720,,0.0891,hhh-h
Nigeria,0.0516,0.0067,0.0287,,0.0310,hhh-h
Pakistan,0.0473,0.0054,0.0228,,0.0142,hhh-h
Peru,0.0703,0.0200,0.0377,,0.0179,hhh-h
Russia,0.0802,0.0400,0.0429,,0.0398,hhh-h
Saudi Arabia,0.0455,0.0115,0.0226,,0.0195,mmh-h
South Africa,0.0379,0.0076,0.0180,,0.0168,hhh-h
Spain,0.0615,0.0200,0.0342,,0.0369,hhh-h
Turkey,0.0109,0.0053,0.0083,,0.0030,hhh-h
United Arab Emirates,0.0384,0.0157,0.0178,,0.0190,mhh-h
United Kingdom,0.0529,0.0220,0.0358,,0.0388,hhh-h
North America,0.0250,0.0040,0.0135,,0.0088,hhh-h
Rest of Africa,0.0225,0.0040,0.0144,,0.0363,hhh-h
Rest of Asia Pacific,0.0732,0.0157,0.0425,,0.0224,hmh-h
Rest of Central & Eastern Europe,0.0860,0.0353,0.0557,,0.0250,hmh-h
Rest of Latin America,0.0740,0.0113,0.0445,,0.0423,hhh-h
Rest of Middle East,0.0341,0.0157,0.0178,,0.0218,hmh-h
Rest of Western Europe,0.0592,0.0300,0.0378,,0.0397,hmh-h
Other,0.0604,0.0077,0.0304,,0.0145,hhh-h`,
  '2024-11-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0340,0.0367,,,hhh--
Brazil,0.0625,0.0080,0.0315,,,hhh--
Chile,0.0889,0.0200,0.0527,,,hhh--
Colombia,0.0125,0.0002,0.0077,,,hhh--
Egypt,0.1073,0.0052,0.0618,,,hhh--
France,0.1432,0.0300,0.0691,,,hhh--
Germany,0.1365,0.0550,0.0768,,,hhh--
India,0.0107,0.0014,0.0014,0.0280,,hhhh-
Indonesia,0.0411,0.0200,0.0300,0.1360,,hhhh-
Israel,0.0353,0.0053,0.0169,,,hhh--
Italy,0.0691,0.0300,0.0378,,,hhh--
Malaysia,0.0860,0.0140,0.0180,,,hhh--
Mexico,0.0436,0.0100,0.0239,,,hmh--
Netherlands,0.1597,0.0500,0.0720,,,hhh--
Nigeria,0.0516,0.0067,0.0287,,,hhh--
Pakistan,0.0473,0.0054,0.0228,,,hhh--
Peru,0.0703,0.0200,0.0377,,,hhh--
Russia,0.0802,0.0400,0.0429,,,hhh--
Saudi Arabia,0.0455,0.0115,0.0226,,,hmh--
South Africa,0.0379,0.0076,0.0180,,,hhh--
Spain,0.0615,0.0200,0.0342,,,hhh--
Turkey,0.0109,0.0053,0.0083,,,hhh--
United Arab Emirates,0.0384,0.0157,0.0178,,,hhh--
United Kingdom,0.0529,0.0220,0.0358,,,hhh--
North America,0.0250,0.0040,0.0135,,,hhh--
Rest of Africa,0.0225,0.0040,0.0144,,,hhh--
Rest of Asia Pacific,0.0732,0.0157,0.0425,,,hmh--
Rest of Central & Eastern Europe,0.0860,0.0353,0.0557,,,hmh--
Rest of Latin America,0.0740,0.0113,0.0445,,,hhh--
Rest of Middle East,0.0341,0.0157,0.0178,,,hmh--
Rest of Western Europe,0.0592,0.0300,0.0378,,,hmh--
Other,0.0604,0.0077,0.0304,,,hhh--`,
  '2025-02-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0340,0.0367,,,hhh--
Brazil,0.0625,0.0080,0.0315,,,hhh--
Chile,0.0889,0.0200,0.0527,,,hhh--
Colombia,0.0125,0.0002,0.0077,,,hhh--
Egypt,0.1073,0.0052,0.0052,,,hhm--
France,0.1432,0.0300,0.0691,,,hhh--
Germany,0.1365,0.0550,0.0768,,,hhh--
India,0.0107,0.0014,0.0014,0.0280,,hhhh-
Indonesia,0.0411,0.0200,0.0300,0.1360,,hhhh-
Israel,0.0353,0.0053,0.0169,,,hhh--
Italy,0.0691,0.0300,0.0378,,,hhh--
Malaysia,0.0860,0.0140,,0.0418,,hh-m-
Mexico,0.0436,0.0100,0.0239,,,hmh--
Netherlands,0.1597,0.0500,0.0720,,,hhh--
Nigeria,0.0516,0.0067,,,,hh---
Pakistan,0.0473,0.0054,,,,hh---
Peru,0.0703,0.0200,0.0377,,,hhh--
Russia,0.0802,0.0400,0.0429,,,hhh--
Saudi Arabia,0.0455,0.0115,,0.0598,,hm-m-
South Africa,0.0379,0.0076,,,,hh---
Spain,0.0615,0.0200,0.0342,,,hhh--
Turkey,0.0109,0.0053,0.0083,,,hhh--
United Arab Emirates,0.0384,0.0157,,0.0510,,hh-m-
United Kingdom,0.0529,0.0220,0.0358,,,hhh--
North America,0.0250,0.0040,0.0135,,,hhh--
Rest of Africa,0.0225,0.0040,0.0144,,,hhh--
Rest of Asia Pacific,0.0732,0.0157,0.0425,,,hmh--
Rest of Central & Eastern Europe,0.0860,0.0353,0.0557,,,hmh--
Rest of Latin America,0.0740,0.0113,0.0445,,,hhh--
Rest of Middle East,0.0341,0.0157,0.0178,,,hmh--
Rest of Western Europe,0.0592,0.0300,0.0378,,,hmh--
Other,0.0604,0.0077,0.0304,,,hhh--`,
  '2025-04-01.inr': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,4.5293,2.4918,2.6888,,,hhh--
Brazil,4.5808,0.5863,2.3087,,,hhh--
Chile,6.5135,1.4654,3.8642,,,hhh--
Colombia,0.9161,0.0147,0.5607,,,hhh--
Egypt,7.8651,0.3812,0.3812,4.7668,,hhhh-
France,10.4984,2.1994,5.0674,,,hhh--
Germany,10.0073,4.0322,5.6308,,,hhh--
India,0.7846,0.1150,0.1150,2.3000,,hhhh-`,
  '2025-04-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0340,0.0367,,,hhh--
Brazil,0.0625,0.0080,0.0315,,,hhh--
Chile,0.0889,0.0200,0.0527,,,hhh--
Colombia,0.0125,0.0002,0.0077,,,hhh--
Egypt,0.1073,0.0052,0.0052,0.0650,,hhmm-
France,0.1432,0.0300,0.0691,,,hhh--
Germany,0.1365,0.0550,0.0768,,,hhh--
India,0.0107,0.0014,0.0014,0.0280,,hhhh-
Indonesia,0.0411,0.0200,0.0300,0.1360,,hhhh-
Israel,0.0353,0.0053,0.0169,,,hhh--
Italy,0.0691,0.0300,0.0378,,,hhh--
Malaysia,0.0860,0.0140,,0.0418,,hh-m-
Mexico,0.0436,0.0100,0.0239,,,hmh--
Netherlands,0.1597,0.0500,0.0720,,,hhh--
Nigeria,0.0516,0.0067,,0.0750,,hh-m-
Pakistan,0.0473,0.0054,,0.0750,,hh-m-
Peru,0.0703,0.0200,0.0377,,,hhh--
Russia,0.0802,0.0400,0.0429,,,hhh--
Saudi Arabia,0.0455,0.0115,,0.0598,,hm-m-
South Africa,0.0379,0.0076,,0.0200,,hh-m-
Spain,0.0615,0.0200,0.0342,,,hhh--
Turkey,0.0109,0.0053,0.0083,,,hhh--
United Arab Emirates,0.0384,0.0157,,0.0510,,hh-m-
United Kingdom,0.0529,0.0220,0.0358,,,hhh--
North America,0.0250,0.0040,0.0135,,,hhh--
Rest of Africa,0.0225,0.0040,0.0144,,,hhh--
Rest of Asia Pacific,0.0732,0.0157,0.0425,,,hmh--
Rest of Central & Eastern Europe,0.0860,0.0353,0.0557,,,hmh--
Rest of Latin America,0.0740,0.0113,0.0445,,,hhh--
Rest of Middle East,0.0341,0.0157,0.0178,,,hmh--
Rest of Western Europe,0.0592,0.0300,0.0378,,,hmh--
Other,0.0604,0.0077,0.0304,,,hhh--`,
  '2025-07-01.eur.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0512,,,,,m----
Brazil,0.0518,0.0056,0.0056,,,mmm--
Chile,0.0736,0.0166,0.0166,,,mmm--
Colombia,0.0104,,,,,m----
Egypt,,,,0.0538,,---m-
France,,0.0248,0.0248,,,-mm--
Germany,0.1131,0.0456,0.0456,,,hhh--
India,,0.0012,0.0012,,,-mm--
Indonesia,0.0341,0.0208,0.0208,0.1129,,mmmm-
Israel,0.0292,0.0044,0.0044,,,mmm--
Italy,0.0572,0.0248,0.0248,,,hhh--
Malaysia,0.0712,0.0116,0.0116,0.0346,,mmmm-
Mexico,,0.0071,0.0071,,,-mm--
Netherlands,0.1323,0.0414,0.0414,,,mmm--
Nigeria,0.0428,0.0056,0.0056,0.0622,,mmmm-
Pakistan,0.0392,,,0.0622,,m--m-
Peru,0.0582,0.0166,0.0166,,,mmm--
Russia,0.0664,0.0331,0.0331,,,mmm--
Saudi Arabia,,,,0.0495,,---m-
South Africa,0.0314,0.0063,0.0063,0.0166,,mmmm-
Spain,0.0509,0.0166,0.0166,,,hhh--
Turkey,0.0090,,,,,m----
United Arab Emirates,0.0319,0.0130,0.0130,0.0421,,mmmm-
United Kingdom,0.0438,0.0182,0.0182,,,mmm--
North America,0.0207,,,,,m----
Rest of Africa,0.0186,0.0033,0.0033,,,mmm--
Rest of Asia Pacific,0.0606,0.0094,0.0094,,,mmm--
Rest of Central & Eastern Europe,0.0712,0.0175,0.0175,,,mmm--
Rest of Latin America,0.0612,0.0094,0.0094,,,mmm--
Rest of Middle East,0.0282,0.0075,0.0075,,,mmm--
Rest of Western Europe,0.0490,0.0142,0.0142,,,mmm--
Other,0.0500,0.0064,0.0064,,,mmm--`,
  '2025-07-01.inr.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,4.5293,,,,,m----
Brazil,4.5808,0.4984,0.4984,,,mmm--
Chile,6.5135,1.4654,1.4654,,,mmm--
Colombia,0.9161,0.0147,0.0147,,,mmm--
Egypt,7.8651,0.3812,0.3812,4.7668,,mmmm-
France,10.4984,2.1994,2.1994,,,mmm--
Germany,10.0073,4.0322,4.0322,,,mmm--
India,0.7846,0.1150,0.1150,2.3000,,mmmm-
Indonesia,3.0111,1.8316,1.8316,9.9638,,mmmm-
Israel,2.5871,0.3885,0.3885,,,mmm--
Italy,5.0614,2.1974,2.1974,,,mmm--
Malaysia,6.3037,1.0262,1.0262,3.0639,,mmmm-
Mexico,,0.6226,0.6226,,,-mm--
Netherlands,11.7078,3.6656,3.6656,,,mmm--
Nigeria,3.7851,0.4915,0.4915,5.5035,,mmmm-
Pakistan,3.4683,0.3960,0.3960,5.5035,,mmmm-
Peru,5.1536,1.4662,1.4662,,,mmm--
Russia,5.8767,2.9311,2.9311,,,mmm--
Saudi Arabia,3.3292,,,4.3871,,m--m-
South Africa,2.7821,0.5579,0.5579,1.4681,,mmmm-
Spain,4.5044,1.4648,1.4648,,,mmm--
Turkey,0.7989,0.3884,0.3884,,,mmm--
United Arab Emirates,,1.1509,1.1509,3.7342,,-mmm-
United Kingdom,3.8747,1.6122,1.6122,,,mmm--
North America,1.8313,0.2930,0.2930,,,mmm--
Rest of Africa,1.6497,0.2930,0.2930,,,mmm--
Rest of Asia Pacific,5.3664,0.8282,0.8282,,,mmm--
Rest of Central & Eastern Europe,6.2997,1.5496,1.5496,,,mmm--
Rest of Latin America,5.4207,0.8278,0.8278,,,mmm--
Rest of Middle East,2.4993,0.6665,0.6665,,,mmm--
Rest of Western Europe,4.3378,1.2516,1.2516,,,mmm--
Other,4.4248,0.5641,0.5641,,,mmm--`,
  '2025-07-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0289,0.0289,,,hhh--
Brazil,0.0625,0.0068,0.0068,,,hhm--
Chile,0.0889,0.0200,0.0200,,,hhm--
Colombia,0.0125,0.0002,0.0002,,,hhm--
Egypt,0.1073,0.0052,0.0052,0.0650,,hhmm-
France,0.1432,0.0300,0.0300,,,hhm--
Germany,0.1365,0.0550,0.0550,,,hhm--
India,0.0107,0.0014,0.0014,0.0280,,hhmm-
Indonesia,0.0411,0.0250,0.0250,0.1360,,hhmm-
Israel,0.0353,0.0053,0.0053,,,hhm--
Italy,0.0691,0.0300,0.0300,,,hhm--
Malaysia,0.0860,0.0140,0.0140,0.0418,,hhmm-
Mexico,0.0436,0.0085,0.0085,,,hhm--
Netherlands,0.1597,0.0500,0.0500,,,hhm--
Nigeria,0.0516,0.0067,0.0067,0.0750,,hhmm-
Pakistan,0.0473,0.0054,0.0054,0.0750,,hhmm-
Peru,0.0703,0.0200,0.0200,,,hhm--
Russia,0.0802,0.0400,0.0400,,,hhm--
Saudi Arabia,0.0455,0.0115,0.0115,0.0598,,mllm-
South Africa,0.0379,0.0076,0.0076,0.0200,,mmmm-
Spain,0.0615,0.0200,0.0200,,,mmm--
Turkey,0.0109,0.0053,0.0053,,,mmm--
United Arab Emirates,0.0384,0.0157,0.0157,0.0510,,mmmm-
United Kingdom,0.0529,0.0220,0.0220,,,mmm--
North America,0.0250,0.0040,0.0040,,,mmm--
Rest of Africa,0.0225,0.0040,0.0040,,,hhh--
Rest of Asia Pacific,0.0732,0.0113,0.0113,,,hhh--
Rest of Central & Eastern Europe,0.0860,0.0212,0.0212,,,hhh--
Rest of Latin America,0.0740,0.0113,0.0113,,,hhh--
Rest of Middle East,0.0341,0.0091,0.0091,,,mmm--
Rest of Western Europe,0.0592,0.0171,0.0171,,,hhh--
Other,0.0604,0.0077,0.0077,,,hhh--`,
  '2025-10-01.eur.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0512,0.0216,0.0216,,,mmm--
Brazil,0.0518,0.0056,0.0056,,,mmm--
Chile,0.0736,0.0166,0.0166,,,mmm--
Colombia,0.0104,0.0008,0.0008,,,mmm--
Egypt,,0.0030,0.0030,0.0538,,-mmm-
France,,0.0248,0.0248,,,-mm--
Germany,0.1131,0.0456,0.0456,,,hhh--
India,,0.0012,0.0012,,,-mm--
Indonesia,0.0341,0.0208,0.0208,0.1129,,mmmm-
Israel,0.0292,0.0044,0.0044,,,mmm--
Italy,0.0572,0.0248,0.0248,,,hhh--
Malaysia,0.0712,0.0116,0.0116,0.0346,,mmmm-
Mexico,0.0253,0.0071,0.0071,,,mmm--
Netherlands,0.1323,0.0414,0.0414,,,mmm--
Nigeria,0.0428,0.0056,0.0056,0.0622,,mmmm-
Pakistan,0.0392,,,0.0622,,m--m-
Peru,0.0582,0.0166,0.0166,,,mmm--
Russia,0.0664,0.0331,0.0331,,,mmm--
Saudi Arabia,,0.0088,0.0088,0.0495,,-mmm-
South Africa,0.0314,0.0063,0.0063,0.0166,,mmmm-
Spain,0.0509,0.0166,0.0166,,,hhh--
Turkey,0.0090,,,,,m----
United Arab Emirates,0.0415,0.0130,0.0130,0.0421,,mmmm-
United Kingdom,0.0438,0.0182,0.0182,,,mmm--
North America,0.0207,,,,,m----
Rest of Africa,0.0186,0.0033,0.0033,,,mmm--
Rest of Asia Pacific,0.0606,0.0094,0.0094,,,mmm--
Rest of Central & Eastern Europe,0.0712,0.0175,0.0175,,,mmm--
Rest of Latin America,0.0612,0.0094,0.0094,,,mmm--
Rest of Middle East,0.0282,0.0075,0.0075,,,mmm--
Rest of Western Europe,0.0490,0.0142,0.0142,,,mmm--
Other,0.0500,0.0064,0.0064,,,mmm--`,
  '2025-10-01.gbp': `market,marketing,utility,authentication,authentication_international,service,confidence
United Kingdom,0.0382,0.0159,0.0159,,,hhh--`,
  '2025-10-01.inr': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,4.5293,1.9062,1.9062,,,hhh--
Brazil,4.5808,0.4984,0.4984,,,hhh--
Chile,6.5135,1.4654,1.4654,,,hhh--
Colombia,0.9161,0.0588,0.0588,,,hhh--
Egypt,7.8651,0.2639,0.2639,4.7668,,hhhh-
France,10.4984,2.1994,2.1994,,,hhh--
Germany,10.0073,4.0322,4.0322,,,hhh--
India,0.7846,0.1150,0.1150,2.3000,,hhhh-
Indonesia,3.0111,1.8316,1.8316,9.9638,,hhhh-
Israel,2.5871,0.3885,0.3885,,,hhh--
Italy,5.0614,2.1974,2.1974,,,hhh--
Malaysia,6.3037,1.0262,1.0262,3.0639,,hhhh-
Mexico,2.2357,0.6226,0.6226,,,hhh--
Netherlands,11.7078,3.6656,3.6656,,,hhh--
Nigeria,3.7851,0.4915,0.4915,5.5035,,hhhh-
Pakistan,3.4683,0.3960,0.3960,5.5035,,hhhh-
Peru,5.1536,1.4662,1.4662,,,hhh--
Russia,5.8767,2.9311,2.9311,,,hhh--
Saudi Arabia,3.3292,0.7834,0.7834,4.3871,,hhhh-
South Africa,2.7821,0.5579,0.5579,1.4681,,hhhh-
Spain,4.5044,1.4648,1.4648,,,hhh--
Turkey,0.7989,0.3884,0.3884,,,hhh--
United Arab Emirates,3.6613,1.1509,1.1509,3.7342,,hhhh-
United Kingdom,3.8747,1.6122,1.6122,,,hhh--
North America,1.8313,0.2930,0.2930,,,hhh--
Rest of Africa,1.6497,0.2930,0.2930,,,hhh--
Rest of Asia Pacific,5.3664,0.8282,0.8282,,,hhh--
Rest of Central & Eastern Europe,6.2997,1.5496,1.5496,,,hhh--
Rest of Latin America,5.4207,0.8278,0.8278,,,hhh--
Rest of Middle East,2.4993,0.6665,0.6665,,,hhh--
Rest of Western Europe,4.3378,1.2516,1.2516,,,hhh--
Other,4.4248,0.5641,0.5641,,,hhh--`,
  '2025-10-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0260,0.0260,,,hhh--
Brazil,0.0625,0.0068,0.0068,,,hhh--
Chile,0.0889,0.0200,0.0200,,,hhh--
Colombia,0.0125,0.0008,0.0008,,,hhh--
Egypt,0.1073,0.0036,0.0036,0.0650,,hhhh-
France,0.1432,0.0300,0.0300,,,hhh--
Germany,0.1365,0.0550,0.0550,,,hhh--
India,0.0107,0.0014,0.0014,0.0280,,hhhh-
Indonesia,0.0411,0.0250,0.0250,0.1360,,hhhh-
Israel,0.0353,0.0053,0.0053,,,hhh--
Italy,0.0691,0.0300,0.0300,,,hhh--
Malaysia,0.0860,0.0140,0.0140,0.0418,,hhhh-
Mexico,0.0305,0.0085,0.0085,,,hhh--
Netherlands,0.1597,0.0500,0.0500,,,hhh--
Nigeria,0.0516,0.0067,0.0067,0.0750,,hhhh-
Pakistan,0.0473,0.0054,0.0054,0.0750,,hhhh-
Peru,0.0703,0.0200,0.0200,,,hhh--
Russia,0.0802,0.0400,0.0400,,,hhh--
Saudi Arabia,0.0455,0.0107,0.0107,0.0598,,hhhh-
South Africa,0.0379,0.0076,0.0076,0.0200,,hhhh-
Spain,0.0615,0.0200,0.0200,,,hhh--
Turkey,0.0109,0.0053,0.0053,,,hhh--
United Arab Emirates,0.0499,0.0157,0.0157,0.0510,,hhhh-
United Kingdom,0.0529,0.0220,0.0220,,,hhh--
North America,0.0250,0.0040,0.0040,,,hhh--
Rest of Africa,0.0225,0.0040,0.0040,,,hhh--
Rest of Asia Pacific,0.0732,0.0113,0.0113,,,hhh--
Rest of Central & Eastern Europe,0.0860,0.0212,0.0212,,,hhh--
Rest of Latin America,0.0740,0.0113,0.0113,,,hhh--
Rest of Middle East,0.0341,0.0091,0.0091,,,hhh--
Rest of Western Europe,0.0592,0.0171,0.0171,,,hhh--
Other,0.0604,0.0077,0.0077,,,hhh--`,
  '2026-01-01.eur.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0512,0.0216,0.0216,,,mmm--
Brazil,0.0518,0.0056,0.0056,,,mmm--
Chile,0.0736,0.0166,0.0166,,,mmm--
Colombia,0.0104,0.0008,0.0008,,,mmm--
Egypt,0.0533,0.0030,0.0030,0.0538,,mmmm-
France,0.0712,0.0248,0.0248,,,mmm--
Germany,0.1131,0.0456,0.0456,,,mmm--
India,0.0099,0.0012,0.0012,,,mmm--
Indonesia,0.0341,0.0208,0.0208,0.1129,,mmmm-
Israel,0.0292,0.0044,0.0044,,,mmm--
Italy,0.0572,0.0248,0.0248,,,mmm--
Malaysia,0.0712,0.0116,0.0116,0.0346,,mmmm-
Mexico,0.0253,0.0071,0.0071,,,mmm--
Netherlands,0.1323,0.0414,0.0414,,,mmm--
Nigeria,0.0428,0.0056,0.0056,0.0622,,mmmm-
Pakistan,0.0392,,,0.0622,,m--m-
Peru,0.0582,0.0166,0.0166,,,mmm--
Russia,0.0664,0.0331,0.0331,,,mmm--
Saudi Arabia,,0.0088,0.0088,0.0495,,-mmm-
South Africa,0.0314,0.0063,0.0063,0.0166,,mmmm-
Spain,0.0509,0.0166,0.0166,,,mmm--
Turkey,0.0090,,,,,m----
United Arab Emirates,0.0415,0.0130,0.0130,0.0421,,mmmm-
United Kingdom,0.0438,0.0182,0.0182,,,mmm--
North America,0.0207,0.0028,0.0028,,,mmm--
Rest of Africa,0.0186,0.0033,0.0033,,,mmm--
Rest of Asia Pacific,0.0606,0.0094,0.0094,,,mmm--
Rest of Central & Eastern Europe,0.0712,0.0175,0.0175,,,mmm--
Rest of Latin America,0.0612,0.0094,0.0094,,,mmm--
Rest of Middle East,0.0282,0.0075,0.0075,,,mmm--
Rest of Western Europe,0.0490,0.0142,0.0142,,,mmm--
Other,0.0500,0.0064,0.0064,,,mmm--`,
  '2026-01-01.idr': `market,marketing,utility,authentication,authentication_international,service,confidence
Indonesia,,356.65,356.65,,,-ll--`,
  '2026-01-01.inr.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,4.5293,1.9062,1.9062,,,mmm--
Brazil,4.5808,0.4984,0.4984,,,mmm--
Chile,6.5135,1.4654,1.4654,,,mmm--
Colombia,0.9161,0.0588,0.0588,,,mmm--
Egypt,,0.2639,0.2639,4.7668,,-mmm-
France,,2.1994,2.1994,,,-mm--
Germany,10.0073,4.0322,4.0322,,,mmm--
India,0.8631,0.1150,0.1150,2.3000,,hmmm-
Indonesia,3.0111,1.8316,1.8316,9.9638,,mmmm-
Israel,2.5871,0.3885,0.3885,,,mmm--
Italy,5.0614,2.1974,2.1974,,,mmm--
Malaysia,6.3037,1.0262,1.0262,3.0639,,mmmm-
Mexico,2.2357,0.6226,0.6226,,,mmm--
Netherlands,11.7078,3.6656,3.6656,,,mmm--
Nigeria,3.7851,0.4915,0.4915,5.5035,,mmmm-
Pakistan,3.4683,0.3960,0.3960,5.5035,,mmmm-
Peru,5.1536,1.4662,1.4662,,,mmm--
Russia,5.8767,2.9311,2.9311,,,mmm--
Saudi Arabia,3.3292,0.7834,0.7834,4.3871,,mmmm-
South Africa,2.7821,0.5579,0.5579,1.4681,,mmmm-
Spain,4.5044,1.4648,1.4648,,,mmm--
Turkey,0.7989,0.3884,0.3884,,,mmm--
United Arab Emirates,3.6613,1.1509,1.1509,3.7342,,mmmm-
United Kingdom,3.8747,1.6122,1.6122,,,mmm--
North America,1.8313,,,,,m----
Rest of Africa,1.6497,0.2930,0.2930,,,mmm--
Rest of Asia Pacific,5.3664,0.8282,0.8282,,,mmm--
Rest of Central & Eastern Europe,6.2997,1.5496,1.5496,,,mmm--
Rest of Latin America,5.4207,0.8278,0.8278,,,mmm--
Rest of Middle East,2.4993,0.6665,0.6665,,,mmm--
Rest of Western Europe,4.3378,1.2516,1.2516,,,mmm--
Other,4.4248,0.5641,0.5641,,,mmm--`,
  '2026-01-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0260,0.0260,,,hhh--
Brazil,0.0625,0.0068,0.0068,,,hhh--
Chile,0.0889,0.0200,0.0200,,,hhh--
Colombia,0.0125,0.0008,0.0008,,,hhh--
Egypt,0.0644,0.0036,0.0036,0.0650,,hhhh-
France,0.0859,0.0300,0.0300,,,hhh--
Germany,0.1365,0.0550,0.0550,,,hhh--
India,0.0118,0.0014,0.0014,0.0280,,hhhh-
Indonesia,0.0411,0.0250,0.0250,0.1360,,hhhh-
Israel,0.0353,0.0053,0.0053,,,hhh--
Italy,0.0691,0.0300,0.0300,,,hhh--
Malaysia,0.0860,0.0140,0.0140,0.0418,,hhhh-
Mexico,0.0305,0.0085,0.0085,,,hhh--
Netherlands,0.1597,0.0500,0.0500,,,hhh--
Nigeria,0.0516,0.0067,0.0067,0.0750,,hhhh-
Pakistan,0.0473,0.0054,0.0054,0.0750,,hhhh-
Peru,0.0703,0.0200,0.0200,,,hhh--
Russia,0.0802,0.0400,0.0400,,,hhh--
Saudi Arabia,0.0455,0.0107,0.0107,0.0598,,hhhh-
South Africa,0.0379,0.0076,0.0076,0.0200,,hhhh-
Spain,0.0615,0.0200,0.0200,,,hhh--
Turkey,0.0109,0.0053,0.0053,,,hhh--
United Arab Emirates,0.0499,0.0157,0.0157,0.0510,,hhhh-
United Kingdom,0.0529,0.0220,0.0220,,,hhh--
North America,0.0250,0.0034,0.0034,,,hhh--
Rest of Africa,0.0225,0.0040,0.0040,,,hhh--
Rest of Asia Pacific,0.0732,0.0113,0.0113,,,hhh--
Rest of Central & Eastern Europe,0.0860,0.0212,0.0212,,,hhh--
Rest of Latin America,0.0740,0.0113,0.0113,,,hhh--
Rest of Middle East,0.0341,0.0091,0.0091,,,hhh--
Rest of Western Europe,0.0592,0.0171,0.0171,,,hhh--
Other,0.0604,0.0077,0.0077,,,hhh--`,
  '2026-04-01.eur': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0512,0.0216,0.0216,,,hhm--
Brazil,0.0518,0.0056,0.0056,,,hhm--
Chile,0.0736,0.0166,0.0166,,,hhm--
Colombia,0.0104,0.0008,0.0008,,,hhm--
Egypt,0.0533,0.0030,0.0030,0.0538,,hhmm-
France,0.0712,0.0248,0.0248,,,hhm--
Germany,0.1131,0.0456,0.0456,,,hhm--
India,0.0099,0.0012,0.0012,0.0252,,hhmm-
Indonesia,0.0341,0.0208,0.0208,0.1129,,hhmm-
Israel,0.0292,0.0044,0.0044,,,hhm--
Italy,0.0572,0.0248,0.0248,,,hhm--
Malaysia,0.0712,0.0116,0.0116,0.0346,,hhmm-
Mexico,0.0253,0.0071,0.0071,,,hhm--
Netherlands,0.1323,0.0414,0.0414,,,hhm--
Nigeria,0.0428,0.0056,0.0056,0.0622,,hhmm-
Pakistan,0.0392,0.0083,0.0083,0.0622,,hhmm-
Peru,0.0582,0.0166,0.0166,,,hhm--
Russia,0.0664,0.0331,0.0331,,,hhm--
Saudi Arabia,0.0414,0.0088,0.0088,0.0495,,hhmm-
South Africa,0.0314,0.0063,0.0063,0.0166,,hhmm-
Spain,0.0509,0.0166,0.0166,,,hhm--
Turkey,0.0090,0.0007,0.0007,,,hhm--
United Arab Emirates,0.0415,0.0130,0.0130,0.0421,,hhmm-
United Kingdom,0.0438,0.0182,0.0182,,,hhm--
North America,0.0207,0.0028,0.0028,,,hhm--
Rest of Africa,0.0186,0.0033,0.0033,,,hhm--
Rest of Asia Pacific,0.0606,0.0094,0.0094,,,hhm--
Rest of Central & Eastern Europe,0.0712,0.0175,0.0175,,,hhm--
Rest of Latin America,0.0612,0.0094,0.0094,,,mmm--
Rest of Middle East,0.0282,0.0075,0.0075,,,hhm--
Rest of Western Europe,0.0490,0.0142,0.0142,,,hhm--
Other,0.0500,0.0064,0.0064,,,hhm--`,
  '2026-04-01.inr.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,4.5293,1.9062,1.9062,,,mmm--
Brazil,4.5808,0.4984,0.4984,,,mmm--
Chile,6.5135,1.4654,1.4654,,,mmm--
Colombia,0.9161,0.0588,0.0588,,,mmm--
Egypt,,0.2639,0.2639,4.7668,,-mmm-
France,,2.1994,2.1994,,,-mm--
Germany,10.0073,4.0322,4.0322,,,mmm--
India,0.8631,0.1150,0.1150,2.4971,,hmmm-
Indonesia,3.0111,1.8316,1.8316,9.9638,,mmmm-
Israel,2.5871,0.3885,0.3885,,,mmm--
Italy,5.0614,2.1974,2.1974,,,mmm--
Malaysia,6.3037,1.0262,1.0262,3.0639,,mmmm-
Mexico,2.2357,0.6226,0.6226,,,mmm--
Netherlands,11.7078,3.6656,3.6656,,,mmm--
Nigeria,3.7851,0.4915,0.4915,5.5035,,mmmm-
Pakistan,3.4683,,,5.5035,,m--m-
Peru,5.1536,1.4662,1.4662,,,mmm--
Russia,5.8767,2.9311,2.9311,,,mmm--
Saudi Arabia,,0.7834,0.7834,4.3871,,-mmm-
South Africa,2.7821,0.5579,0.5579,1.4681,,mmmm-
Spain,4.5044,1.4648,1.4648,,,mmm--
Turkey,0.7989,,,,,m----
United Arab Emirates,3.6613,1.1509,1.1509,3.7342,,mmmm-
United Kingdom,3.8747,1.6122,1.6122,,,mmm--
North America,1.8313,,,,,m----
Rest of Africa,1.6497,0.2930,0.2930,,,mmm--
Rest of Asia Pacific,5.3664,0.8282,0.8282,,,mmm--
Rest of Central & Eastern Europe,6.2997,1.5496,1.5496,,,mmm--
Rest of Latin America,5.4207,0.8278,0.8278,,,mmm--
Rest of Middle East,2.4993,0.6665,0.6665,,,mmm--
Rest of Western Europe,4.3378,1.2516,1.2516,,,mmm--
Other,4.4248,0.5641,0.5641,,,mmm--`,
  '2026-04-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0260,0.0260,,,hhh--
Brazil,0.0625,0.0068,0.0068,,,hhh--
Chile,0.0889,0.0200,0.0200,,,hhh--
Colombia,0.0125,0.0008,0.0008,,,hhh--
Egypt,0.0644,0.0036,0.0036,0.0650,,hhhh-
France,0.0859,0.0300,0.0300,,,hhh--
Germany,0.1365,0.0550,0.0550,,,hhh--
India,0.0118,0.0014,0.0014,0.0304,,hhhh-
Indonesia,0.0411,0.0250,0.0250,0.1360,,hhhh-
Israel,0.0353,0.0053,0.0053,,,hhh--
Italy,0.0691,0.0300,0.0300,,,hhh--
Malaysia,0.0860,0.0140,0.0140,0.0418,,hhhh-
Mexico,0.0305,0.0085,0.0085,,,hhh--
Netherlands,0.1597,0.0500,0.0500,,,hhh--
Nigeria,0.0516,0.0067,0.0067,0.0750,,hhhh-
Pakistan,0.0473,0.0100,0.0100,0.0750,,hhhh-
Peru,0.0703,0.0200,0.0200,,,hhh--
Russia,0.0802,0.0400,0.0400,,,hhh--
Saudi Arabia,0.0501,0.0107,0.0107,0.0598,,hhhh-
South Africa,0.0379,0.0076,0.0076,0.0200,,hhhh-
Spain,0.0615,0.0200,0.0200,,,hhh--
Turkey,0.0109,0.0009,0.0009,,,hmm--
United Arab Emirates,0.0499,0.0157,0.0157,0.0510,,hhhh-
United Kingdom,0.0529,0.0220,0.0220,,,hhh--
North America,0.0250,0.0034,0.0034,,,hhh--
Rest of Africa,0.0225,0.0040,0.0040,,,hhh--
Rest of Asia Pacific,0.0732,0.0113,0.0113,,,hhh--
Rest of Central & Eastern Europe,0.0860,0.0212,0.0212,,,hhh--
Rest of Latin America,0.0740,0.0113,0.0113,,,hhh--
Rest of Middle East,0.0341,0.0091,0.0091,,,hhh--
Rest of Western Europe,0.0592,0.0171,0.0171,,,hhh--
Other,0.0604,0.0077,0.0077,,,hhh--`,
  '2026-07-01.brl': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.3181,0.1338,0.1338,,,mmm--
Brazil,0.3217,0.0350,0.0350,,,hhh--`,
  '2026-07-01.eur': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0512,0.0216,0.0216,,,hhh--
Brazil,0.0518,0.0056,0.0056,,,hhh--
Chile,0.0736,0.0166,0.0166,,,hhh--
Colombia,0.0104,0.0008,0.0008,,,hhh--
Egypt,0.0533,0.0030,0.0030,0.0538,,hhhm-
France,0.0712,0.0248,0.0248,,,hhh--
Germany,0.1131,0.0456,0.0456,,,hhh--
Hong Kong,0.0606,0.0216,0.0216,,,hhh--
Hungary,0.0712,0.0289,0.0289,,,hhh--
India,0.0099,0.0012,0.0012,0.0252,,hhhm-
Indonesia,0.0341,0.0208,0.0208,0.1129,,hhhm-
Israel,0.0292,0.0044,0.0044,,,hhh--
Italy,0.0658,0.0248,0.0248,,,hhh--
Malaysia,0.0712,0.0116,0.0116,0.0346,,hhhm-
Mexico,0.0253,0.0071,0.0071,,,hhh--
Netherlands,0.1323,0.0414,0.0414,,,hhh--
Nigeria,0.0428,0.0056,0.0056,0.0622,,hhhm-
Pakistan,0.0392,0.0083,0.0083,0.0622,,hhhm-
Peru,0.0582,0.0166,0.0166,,,hhh--
Poland,0.0303,0.0101,0.0101,,,hhh--
Qatar,0.0282,0.0099,0.0099,,,hhh--
Romania,0.0712,0.0239,0.0239,,,hhh--
Russia,0.0664,0.0331,0.0331,,,hhh--
Saudi Arabia,0.0414,0.0088,0.0088,0.0495,,hhhm-
Singapore,0.0606,0.0133,0.0133,,,hhh--
South Africa,0.0314,0.0063,0.0063,0.0166,,hhhm-
Spain,0.0585,0.0166,0.0166,,,hhh--
Turkey,0.0090,0.0007,0.0007,,,hhh--
United Arab Emirates,0.0415,0.0130,0.0130,0.0421,,hhhm-
United Kingdom,0.0526,0.0182,0.0182,,,hhh--
North America,0.0207,0.0028,0.0028,,,hhh--
Rest of Africa,0.0186,0.0033,0.0033,,,hhh--
Rest of Asia Pacific,0.0606,0.0094,0.0094,,,hhh--
Rest of Central & Eastern Europe,0.0712,0.0175,0.0175,,,hhh--
Rest of Latin America,0.0612,0.0094,0.0094,,,hhh--
Rest of Middle East,0.0282,0.0075,0.0075,,,hhh--
Rest of Western Europe,0.0490,0.0142,0.0142,,,hhh--
Other,0.0500,0.0064,0.0064,,,hhh--`,
  '2026-07-01.gbp': `market,marketing,utility,authentication,authentication_international,service,confidence
France,0.0620,0.0216,0.0216,,,mmm--
Germany,0.0985,0.0397,0.0397,,,mmm--
Italy,0.0573,0.0216,0.0216,,,mmm--
Netherlands,0.1152,0.0361,0.0361,,,mmm--
Spain,0.0509,0.0144,0.0144,,,hhh--
United Kingdom,0.0458,0.0159,0.0159,,,hhh--
North America,0.0180,0.0025,0.0025,,,mmm--
Rest of Western Europe,0.0427,0.0123,0.0123,,,mmm--`,
  '2026-07-01.inr.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,4.5293,1.9062,1.9062,,,mmm--
Brazil,4.5808,0.4984,0.4984,,,mmm--
Chile,6.5135,1.4654,1.4654,,,mmm--
Colombia,0.9161,0.0588,0.0588,,,mmm--
Egypt,,0.2639,0.2639,4.7668,,-mmm-
France,,2.1994,2.1994,,,-mm--
Germany,10.0073,4.0322,4.0322,,,mmm--
India,0.8631,0.1150,0.1150,2.4971,,hmmm-
Indonesia,3.0111,1.8316,1.8316,9.9638,,mmmm-
Israel,2.5871,0.3885,0.3885,,,mmm--
Italy,,2.1974,2.1974,,,-mm--
Malaysia,6.3037,1.0262,1.0262,3.0639,,mmmm-
Mexico,2.2357,0.6226,0.6226,,,mmm--
Netherlands,11.7078,3.6656,3.6656,,,mmm--
Nigeria,3.7851,0.4915,0.4915,5.5035,,mmmm-
Pakistan,3.4683,,,5.5035,,m--m-
Peru,5.1536,1.4662,1.4662,,,mmm--
Russia,5.8767,2.9311,2.9311,,,mmm--
Saudi Arabia,,0.7834,0.7834,4.3871,,-mmm-
South Africa,2.7821,0.5579,0.5579,1.4681,,mmmm-
Spain,,1.4648,1.4648,,,-mm--
Turkey,0.7989,,,,,m----
United Arab Emirates,3.6613,1.1509,1.1509,3.7342,,mmmm-
United Kingdom,,1.6122,1.6122,,,-mm--
North America,1.8313,,,,,m----
Rest of Africa,1.6497,0.2930,0.2930,,,mmm--
Rest of Asia Pacific,5.3664,0.8282,0.8282,,,mmm--
Rest of Central & Eastern Europe,6.2997,1.5496,1.5496,,,mmm--
Rest of Latin America,5.4207,0.8278,0.8278,,,mmm--
Rest of Middle East,2.4993,0.6665,0.6665,,,mmm--
Rest of Western Europe,4.3378,1.2516,1.2516,,,mmm--
Other,4.4248,0.5641,0.5641,,,mmm--`,
  '2026-07-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0260,0.0260,,,hhh--
Brazil,0.0625,0.0068,0.0068,,,hhh--
Chile,0.0889,0.0200,0.0200,,,hhh--
Colombia,0.0125,0.0008,0.0008,,,hhh--
Egypt,0.0644,0.0036,0.0036,0.0650,,hhhh-
France,0.0859,0.0300,0.0300,,,hhh--
Germany,0.1365,0.0550,0.0550,,,hhh--
Hong Kong,0.0732,0.0260,0.0260,,,hhh--
Hungary,0.0860,0.0350,0.0350,,,hhh--
India,0.0118,0.0014,0.0014,0.0304,,hhhh-
Indonesia,0.0411,0.0250,0.0250,0.1360,,hhhh-
Israel,0.0353,0.0053,0.0053,,,hhh--
Italy,0.0795,0.0300,0.0300,,,hhh--
Malaysia,0.0860,0.0140,0.0140,0.0418,,hhhh-
Mexico,0.0305,0.0085,0.0085,,,hhh--
Netherlands,0.1597,0.0500,0.0500,,,hhh--
Nigeria,0.0516,0.0067,0.0067,0.0750,,hhhh-
Pakistan,0.0473,0.0100,0.0100,0.0750,,hhhh-
Peru,0.0703,0.0200,0.0200,,,hhh--
Poland,0.0366,0.0122,0.0122,,,hhh--
Qatar,0.0341,0.0120,0.0120,,,hhh--
Romania,0.0860,0.0290,0.0290,,,hhh--
Russia,0.0802,0.0400,0.0400,,,hhh--
Saudi Arabia,0.0501,0.0107,0.0107,0.0598,,hhhh-
Singapore,0.0732,0.0160,0.0160,,,hhh--
South Africa,0.0379,0.0076,0.0076,0.0200,,hhhh-
Spain,0.0707,0.0200,0.0200,,,hhh--
Turkey,0.0109,0.0009,0.0009,,,hhh--
United Arab Emirates,0.0499,0.0157,0.0157,0.0510,,hhhh-
United Kingdom,0.0635,0.0220,0.0220,,,hhh--
North America,0.0250,0.0034,0.0034,,,hhh--
Rest of Africa,0.0225,0.0040,0.0040,,,hhh--
Rest of Asia Pacific,0.0732,0.0113,0.0113,,,hhh--
Rest of Central & Eastern Europe,0.0860,0.0212,0.0212,,,hhh--
Rest of Latin America,0.0740,0.0113,0.0113,,,hhh--
Rest of Middle East,0.0341,0.0091,0.0091,,,hhh--
Rest of Western Europe,0.0592,0.0171,0.0171,,,hhh--
Other,0.0604,0.0077,0.0077,,,hhh--`,
  '2026-10-01.aed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.2269,0.0955,0.0955,,0.0955,hhh-h
Bangladesh,0.2688,0.0136,0.0136,0.3526,0.0136,hhhmh
Brazil,0.2295,0.0250,0.0250,,0.0250,hhh-h
Chile,0.3264,0.0734,0.0734,,0.0734,hhh-h
Colombia,0.0459,0.0029,0.0029,,0.0029,hhh-h
Egypt,0.2364,0.0132,0.0132,,,hhh--`,
  '2026-10-01.eur.composed': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0512,0.0216,0.0216,,0.0216,mmm-m
Bangladesh,,,,,,-----
Brazil,0.0518,0.0056,0.0056,,0.0056,mmm-m
Chile,0.0736,0.0166,0.0166,,0.0166,mmm-m
Colombia,0.0104,0.0008,0.0008,,0.0008,mmm-m
Egypt,0.0533,0.0030,0.0030,,0.0030,mmm-m
France,0.0712,0.0248,0.0248,,0.0248,hhh-h
Germany,0.1131,0.0456,0.0456,,0.0456,hhh-h
Hong Kong,0.0606,0.0216,0.0216,,0.0216,mmm-m
Hungary,0.0712,0.0289,0.0289,,0.0289,mmm-m
India,0.0099,0.0012,0.0012,,0.0012,mmm-m
Indonesia,0.0341,0.0208,0.0208,,0.0208,mmm-m
Iraq,,,,,,-----
Israel,0.0292,0.0044,0.0044,,0.0044,mmm-m
Italy,0.0658,0.0248,0.0248,,0.0248,hhh-h
Kazakhstan,,,,,,-----
Kuwait,,,,,,-----
Malaysia,0.0712,0.0116,0.0116,,0.0116,mmm-m
Mexico,,0.0071,0.0071,,0.0071,-mm-m
Morocco,,,,,,-----
Nepal,,,,,,-----
Netherlands,0.1323,0.0414,0.0414,,0.0414,hhh-h
Nigeria,0.0428,0.0056,0.0056,,0.0056,mmm-m
Oman,,,,,,-----
Pakistan,0.0392,,,,,m----
Peru,0.0582,,,,,m----
Poland,0.0303,0.0101,0.0101,,0.0101,mmm-m
Qatar,0.0282,0.0099,0.0099,,0.0099,mmm-m
Romania,0.0712,0.0239,0.0239,,0.0239,mmm-m
Russia,0.0664,0.0331,0.0331,,0.0331,mmm-m
Saudi Arabia,,0.0088,0.0088,,0.0088,-mm-m
Singapore,0.0606,0.0133,0.0133,,0.0133,mmm-m
South Africa,0.0314,,,,,m----
Spain,0.0585,0.0166,0.0166,,0.0166,hhh-h
Sri Lanka,,,,,,-----
Turkey,0.0090,0.0007,0.0007,,0.0007,mmm-m
Ukraine,,,,,,-----
United Arab Emirates,,0.0130,0.0130,,0.0130,-mm-m
United Kingdom,0.0526,0.0182,0.0182,,0.0182,hhh-h
North America,0.0207,0.0028,0.0028,,0.0028,hhh-h
Rest of Africa,0.0186,0.0033,0.0033,,0.0033,mmm-m
Rest of Asia Pacific,,0.0094,0.0094,,0.0094,-mm-m
Rest of Central & Eastern Europe,0.0712,0.0175,0.0175,,0.0175,mmm-m
Rest of Latin America,0.0612,0.0094,0.0094,,0.0094,mmm-m
Rest of Middle East,,0.0075,0.0075,,0.0075,-mm-m
Rest of Western Europe,0.0490,0.0142,0.0142,,0.0142,hhh-h
Other,0.0500,0.0064,0.0064,,0.0064,mmm-m`,
  '2026-10-01.eur': `market,marketing,utility,authentication,authentication_international,service,confidence
France,0.0712,0.0248,0.0248,,0.0248,hhh-h
Germany,0.1131,0.0456,0.0456,,0.0456,hhh-h
Italy,0.0658,0.0248,0.0248,,0.0248,hhh-h
Netherlands,0.1323,0.0414,0.0414,,0.0414,hhh-h
Spain,0.0585,0.0166,0.0166,,0.0166,hhh-h
United Kingdom,0.0526,0.0182,0.0182,,0.0182,hhh-h
North America,0.0207,0.0028,0.0028,,0.0028,hhh-h
Rest of Central & Eastern Europe,0.0712,0.0175,0.0175,,0.0175,mmm-m
Rest of Western Europe,0.0490,0.0142,0.0142,,0.0142,hhh-h`,
  '2026-10-01.gbp': `market,marketing,utility,authentication,authentication_international,service,confidence
France,0.0620,0.0216,0.0216,,0.0216,mmm-m
Germany,0.0985,0.0397,0.0397,,0.0397,mmm-m
Italy,0.0573,0.0216,0.0216,,0.0216,mmm-m
Netherlands,0.1152,0.0361,0.0361,,0.0361,mmm-m
Spain,0.0509,0.0144,0.0144,,0.0144,mmm-m
United Kingdom,0.0458,0.0159,0.0159,,0.0159,mmm-h
North America,0.0180,0.0025,0.0025,,0.0025,mmm-m
Rest of Western Europe,0.0427,0.0123,0.0123,,0.0123,mmm-m`,
  '2026-10-01.inr': `market,marketing,utility,authentication,authentication_international,service,confidence
India,0.8631,0.1150,0.1150,2.4971,0.1150,hhhmh`,
  '2026-10-01.usd': `market,marketing,utility,authentication,authentication_international,service,confidence
Argentina,0.0618,0.0260,0.0260,,0.0260,hhh-h
Bangladesh,0.0732,0.0037,0.0037,,0.0037,hhh-h
Brazil,0.0625,0.0068,0.0068,,0.0068,hhh-h
Chile,0.0889,0.0200,0.0200,,0.0200,hhh-h
Colombia,0.0125,0.0008,0.0008,,0.0008,hhh-h
Egypt,0.0644,0.0036,0.0036,,0.0036,hhh-h
France,0.0859,0.0300,0.0300,,0.0300,hhh-h
Germany,0.1365,0.0550,0.0550,,0.0550,hhh-h
Hong Kong,0.0732,0.0260,0.0260,,0.0260,hhh-h
Hungary,0.0860,0.0350,0.0350,,0.0350,hhh-h
India,0.0118,0.0014,0.0014,0.0304,0.0014,hhhmh
Indonesia,0.0411,0.0250,0.0250,,0.0250,hhh-h
Iraq,0.0341,0.0079,0.0079,,0.0079,mmm-h
Israel,0.0353,0.0053,0.0053,,0.0053,hhh-h
Italy,0.0795,0.0300,0.0300,,0.0300,hhh-h
Kazakhstan,0.0604,0.0180,0.0180,,0.0180,mmm-h
Kuwait,0.0792,0.0440,0.0440,,0.0440,mmm-h
Malaysia,0.0860,0.0140,0.0140,,0.0140,hhh-h
Mexico,0.0397,0.0085,0.0085,,0.0085,mhh-h
Morocco,0.0414,0.0230,0.0230,0.0811,0.0230,mmmmh
Nepal,0.0732,0.0034,0.0034,,0.0034,mmm-h
Netherlands,0.1597,0.0500,0.0500,,0.0500,hhh-h
Nigeria,0.0516,0.0067,0.0067,0.0750,0.0067,hhhmh
Oman,0.0341,0.0247,0.0247,,0.0247,mmm-h
Pakistan,0.0473,0.0150,0.0150,,0.0150,hmm-h
Peru,0.0703,0.0300,0.0300,,0.0300,hmm-h
Poland,0.0366,0.0122,0.0122,,0.0122,hhh-h
Qatar,0.0341,0.0120,0.0120,,0.0120,hhh-h
Romania,0.0860,0.0290,0.0290,,0.0290,hhh-h
Russia,0.0802,0.0400,0.0400,,0.0400,hhh-h
Saudi Arabia,0.0576,0.0107,0.0107,,0.0107,mhh-h
Singapore,0.0732,0.0160,0.0160,,0.0160,hhh-h
South Africa,0.0379,0.0095,0.0095,0.0200,0.0095,hmmmh
Spain,0.0707,0.0200,0.0200,,0.0200,hhh-h
Sri Lanka,0.0732,0.0020,0.0020,,0.0020,mmm-h
Turkey,0.0109,0.0009,0.0009,,0.0009,hhh-h
Ukraine,0.0860,0.0298,0.0298,,0.0298,mmm-h
United Arab Emirates,0.0576,0.0157,0.0157,,0.0157,mhh-h
United Kingdom,0.0635,0.0220,0.0220,,0.0220,hhh-h
North America,0.0250,0.0034,0.0034,,0.0034,hhh-h
Rest of Africa,0.0225,0.0040,0.0040,,0.0040,hhh-h
Rest of Asia Pacific,0.0842,0.0113,0.0113,,0.0113,mhh-h
Rest of Central & Eastern Europe,0.0860,0.0212,0.0212,,0.0212,hhh-h
Rest of Latin America,0.0740,0.0113,0.0113,,0.0113,hhh-h
Rest of Middle East,0.0392,0.0091,0.0091,,0.0091,mhh-h
Rest of Western Europe,0.0592,0.0171,0.0171,,0.0171,hhh-h
Other,0.0604,0.0077,0.0077,,0.0077,hhh-h`,
};

/** Volume tiers by file name: bands of one month’s messages; what lies between two bands was not found. */
export const tierFiles: Readonly<Record<string, string>> = {
  '2026-07-01.brl.tiers': `market,category,from_count,to_count,rate
Brazil,utility,0,250000,0.0350
Brazil,utility,250001,2000000,0.0333
Brazil,utility,70000001,,0.0263
Brazil,authentication,0,500000,0.0350
Brazil,authentication,500001,3000000,0.0333
Brazil,authentication,20000001,,0.0263`,
};
